import {
  COMMANDS,
  EVENTS,
  EVENTS_PATH,
  FUNCTIONS,
  REDIRECT_PATH,
  REMOVAL_EVENTS,
  SHORTCUTS,
} from "../src/slack/names.ts";
import { BOT_SCOPES, OPTIONAL_BOT_SCOPES } from "../src/slack/web-api/scopes.ts";
import type { AppManifest } from "./types.ts";
import { GENERATE_REPORT } from "./workflow-step.ts";

/** How Slack reaches the app: its own WebSocket, or an address that Slack sends signed requests to. */
export type ManifestTransport =
  | { readonly mode: "socket" }
  | { readonly mode: "http"; readonly baseUrl: string };

/**
 * The app as Slack is told of it. Over HTTP it can be installed in several workspaces: Slack is told where installers
 * come back to, and tells the app when it is removed.
 */
export function buildManifest(transport: ManifestTransport): AppManifest {
  const addressOf = (path: string) =>
    transport.mode === "http" ? new URL(path, transport.baseUrl).href : undefined;
  const url = addressOf(EVENTS_PATH);
  const redirectUrl = addressOf(REDIRECT_PATH);
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: "License Report",
      description: "Posts the VB365 License Overview report to a channel.",
      long_description:
        "Type /license-report last month, mention the app, or fill in the form, and the License Overview report of your Veeam Backup for Microsoft 365 server appears in the channel, as the PDF or CSV that the server generated. The app reads date ranges in plain words and in your own time zone, and shows the exact dates before it sends anything.",
      background_color: "#1f4e5f",
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: "License Report", always_online: true },
      shortcuts: [
        {
          name: "New license report",
          type: "global",
          callback_id: SHORTCUTS.newReport,
          description: "Opens the form for a VB365 License Overview report",
        },
      ],
      slash_commands: [
        {
          command: COMMANDS.licenseReport,
          description: "Get the VB365 License Overview report for a date range",
          usage_hint: "last month | Q1 2026 csv to me | 1 Oct to 15 Oct in Berlin | status | help",
          should_escape: true,
          ...(url && { url }),
        },
      ],
    },
    oauth_config: {
      ...(redirectUrl && { redirect_urls: [redirectUrl] }),
      scopes: { bot: BOT_SCOPES, bot_optional: OPTIONAL_BOT_SCOPES },
    },
    functions: { [FUNCTIONS.generateReport]: GENERATE_REPORT },
    settings: {
      event_subscriptions: {
        bot_events: [...Object.values(EVENTS), ...Object.values(REMOVAL_EVENTS), "function_executed"].sort(),
        ...(url && { request_url: url }),
      },
      interactivity: { is_enabled: true, ...(url && { request_url: url, message_menu_options_url: url }) },
      // Slack runs the steps of apps only that are ready for organizations (docs.slack.dev, "Custom steps").
      org_deploy_enabled: true,
      function_runtime: "remote",
      socket_mode_enabled: transport.mode === "socket",
      token_rotation_enabled: false,
    },
  };
}
