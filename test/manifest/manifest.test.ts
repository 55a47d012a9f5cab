import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { App } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { buildManifest } from "../../manifest/manifest.ts";
import { type ListenerDeps, registerListeners } from "../../src/slack/listeners/index.ts";
import { METHOD_SCOPES, OPTIONAL_METHOD_SCOPES } from "../../src/slack/web-api/scopes.ts";
import { silent } from "../store/support.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const manifest = buildManifest({ mode: "socket" });
const http = buildManifest({ mode: "http", baseUrl: "https://bot.example.com" });

/** Registers the listeners on an app that only writes down what it is asked to listen to. */
function registered(): { kind: string; name: string }[] {
  const seen: { kind: string; name: string }[] = [];
  const nameOf = (constraint: unknown) =>
    typeof constraint === "string"
      ? constraint
      : Object.entries(constraint as object)
          .filter(([key]) => key !== "type")
          .map(([, value]) => String(value))
          .join();
  const recorder = new Proxy({} as App, {
    get: (_app, kind) => (constraint: unknown) => seen.push({ kind: String(kind), name: nameOf(constraint) }),
  });
  registerListeners(recorder, (listener) => listener({} as ListenerDeps), {
    onRemoved: async () => {},
    moveChannel: async () => ({}),
    log: silent,
  });
  return seen;
}

function usedMethods(): string[] {
  const folder = join(ROOT, "src/slack");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const calls = sources.flatMap((source) => [
    ...source.matchAll(
      /\bclient(?:s|Of\([\w.]*\))?\s*\.(?:(?:read|write)\s*\.)?([a-z]+\.[a-zA-Z\d]+(?:\.[a-zA-Z]+)?)\(/g,
    ),
  ]);
  return [...new Set(calls.map(([, method]) => method ?? ""))].sort();
}

describe("the manifest", () => {
  it("stands in slack-manifest.yml as it is built", () => {
    expect(parse(readFileSync(join(ROOT, "slack-manifest.yml"), "utf8"))).toEqual(manifest);
  });

  it("names every slash command that is listened to, and no other", () => {
    const commands = registered().filter(({ kind }) => kind === "command");
    expect(commands.map(({ name }) => name)).toEqual(
      manifest.features.slash_commands.map(({ command }) => command),
    );
  });

  it("names every shortcut, every step and every event that is listened to, and no other", () => {
    const namesOf = (wanted: string) =>
      registered().flatMap(({ kind, name }) => (kind === wanted ? name : []));
    expect(namesOf("shortcut")).toEqual(manifest.features.shortcuts.map(({ callback_id }) => callback_id));
    expect(namesOf("function")).toEqual(Object.keys(manifest.functions));
    expect([...namesOf("event"), "function_executed"].sort()).toEqual(
      manifest.settings.event_subscriptions.bot_events,
    );
  });

  it("switches on what the other listeners need", () => {
    const kinds = new Set(registered().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      "action",
      "command",
      "event",
      "function",
      "options",
      "shortcut",
      "view",
    ]);
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
    expect(manifest.settings).toMatchObject({ org_deploy_enabled: true, function_runtime: "remote" });
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(http.settings.interactivity).toMatchObject({
      request_url: "https://bot.example.com/slack/events",
      message_menu_options_url: "https://bot.example.com/slack/events",
    });
  });

  it("knows every Web API method that is called, and no other", () => {
    const known = [...Object.keys(METHOD_SCOPES), ...Object.keys(OPTIONAL_METHOD_SCOPES)];
    expect(usedMethods()).toEqual(known.sort());
  });

  it("asks for the scopes of those methods and of commands, and for no more", () => {
    expect(manifest.oauth_config.scopes).toEqual({
      bot: [
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:read",
        "im:read",
        "im:write",
        "team:read",
        "usergroups:read",
        "users:read",
      ],
      bot_optional: ["channels:history", "groups:history", "im:history", "mpim:read"],
    });
  });

  it("tells Slack where to send things over HTTP only", () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain("https://");
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(http.settings.event_subscriptions.request_url).toBe("https://bot.example.com/slack/events");
    expect(http.features.slash_commands[0]?.url).toBe("https://bot.example.com/slack/events");
  });

  it("tells Slack over HTTP where installers come back to", () => {
    expect(http.oauth_config.redirect_urls).toEqual(["https://bot.example.com/slack/oauth_redirect"]);
    expect(manifest.oauth_config.redirect_urls).toBeUndefined();
  });

  it("keeps to the lengths of Slack's manifest schema", () => {
    const { display_information: info, features } = manifest;
    expect(info.name.length).toBeLessThanOrEqual(35);
    expect(info.description.length).toBeLessThanOrEqual(140);
    expect(info.long_description.length).toBeGreaterThanOrEqual(175);
    expect(info.long_description.length).toBeLessThanOrEqual(4000);
    expect(info.background_color).toMatch(/^#[\da-fA-F]{6}$/);
    for (const { name } of features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
    for (const { command, usage_hint } of features.slash_commands) {
      expect(command).toMatch(/^\/.{1,31}$/);
      expect(usage_hint.length).toBeLessThanOrEqual(1000);
    }
  });
});
