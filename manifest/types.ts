/** A custom step of Workflow Builder. */
export interface ManifestFunction {
  readonly title: string;
  readonly description: string;
  readonly input_parameters: Parameters;
  readonly output_parameters: Parameters;
}

interface Parameters {
  readonly properties: Readonly<
    Record<string, { readonly type: string; readonly title: string; readonly description: string }>
  >;
  readonly required: readonly string[];
}

/** The parts of Slack's app manifest, schema version 2, that this app uses (docs.slack.dev, "App manifest reference"). */
export interface AppManifest {
  readonly _metadata: { readonly major_version: 2; readonly minor_version: 1 };
  readonly display_information: {
    readonly name: string;
    readonly description: string;
    readonly long_description: string;
    readonly background_color: string;
  };
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_enabled: boolean;
      readonly messages_tab_read_only_enabled: boolean;
    };
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: "global";
      readonly callback_id: string;
      readonly description: string;
    }[];
    readonly slash_commands: readonly {
      readonly command: string;
      readonly url?: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly should_escape: boolean;
    }[];
  };
  readonly oauth_config: {
    readonly redirect_urls?: readonly string[];
    readonly scopes: { readonly bot: readonly string[]; readonly bot_optional: readonly string[] };
  };
  readonly functions: Readonly<Record<string, ManifestFunction>>;
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[]; readonly request_url?: string };
    readonly interactivity: {
      readonly is_enabled: boolean;
      readonly request_url?: string;
      readonly message_menu_options_url?: string;
    };
    readonly org_deploy_enabled: boolean;
    readonly function_runtime: "remote";
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}
