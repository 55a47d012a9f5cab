import type { FailureCode, SlackTrouble } from "../../errors.ts";

/**
 * Error codes of the methods that the bot calls, and those that every method may answer (docs.slack.dev, method
 * reference), by the failure that they are. A code that stands nowhere here is a mistake of the bot's own, like
 * `invalid_blocks`.
 */
const FAILURE_CODES = {
  slack_not_in_channel: ["not_in_channel"],
  slack_channel_not_found: ["channel_not_found", "invalid_channel", "thread_not_found"],
  slack_channel_archived: ["is_archived", "is_inactive"],
  slack_files_disabled: ["file_uploads_disabled", "file_uploads_except_images_disabled"],
  slack_file_type_not_allowed: ["blocked_file_type", "file_type_not_allowed"],
  slack_file_too_large: ["file_upload_size_restricted"],
  slack_storage_full: ["storage_limit_reached"],
  slack_missing_scope: ["missing_scope"],
  slack_token_revoked: [
    "account_inactive",
    "invalid_auth",
    "invalid_refresh_token",
    "not_authed",
    "token_expired",
    "token_revoked",
  ],
  slack_posting_denied: [
    "ekm_access_denied",
    "message_limit_exceeded",
    "restricted_action",
    "restricted_action_read_only_channel",
    "send_on_behalf_not_allowed",
  ],
  slack_thread_denied: [
    "cannot_reply_to_message",
    "restricted_action_non_threadable_channel",
    "restricted_action_thread_locked",
    "restricted_action_thread_only_channel",
  ],
  slack_access_denied: [
    "access_denied",
    "app_access_restricted",
    "channel_is_limited_access",
    "enterprise_is_restricted",
    "enterprise_not_found",
    "forbidden_team",
    "missing_user",
    "no_permission",
    "no_such_subteam",
    "not_visible",
    "org_login_required",
    "org_not_found",
    "paid_teams_only",
    "permission_denied",
    "plan_upgrade_required",
    "subteam_not_found",
    "team_access_not_granted",
    "team_not_found",
    "team_not_on_enterprise",
    "two_factor_setup_required",
  ],
  slack_connect_denied: [],
  slack_person_unreachable: [
    "user_disabled",
    "user_email_unverified",
    "user_not_found",
    "user_not_in_channel",
    "user_not_visible",
    "users_not_found",
  ],
  slack_messages_denied: [
    "cannot_dm_bot",
    "im_disabled",
    "invalid_user_combination",
    "messages_tab_disabled",
    "user_is_bot",
  ],
  slack_edit_denied: [
    "cant_broadcast_message",
    "cant_update_message",
    "edit_window_closed",
    "file_share_limit_reached",
    "message_not_found",
  ],
  slack_delete_denied: [
    "cant_delete_file",
    "cant_delete_message",
    "compliance_exports_prevent_deletion",
    "delete_not_allowed",
    "file_deleting_disabled",
  ],
  slack_file_gone: ["file_deleted", "file_is_deleted", "file_not_found"],
  slack_form_expired: ["exchanged_trigger_id", "expired_trigger_id", "hash_conflict", "not_found"],
  slack_app_settings: [
    "bad_client_secret",
    "bad_redirect_uri",
    "cannot_install_an_org_installed_app",
    "execution_not_in_running_state",
    "function_execution_not_found",
    "invalid_client_id",
    "invalid_code",
    "metadata_must_be_sent_from_app",
    "no_scopes",
    "not_allowed_token_type",
    "not_enabled",
    "oauth_authorization_url_mismatch",
    "parameter_validation_failed",
    "pkce_not_allowed",
    "preview_feature_not_available",
  ],
} as const satisfies Partial<Record<FailureCode, readonly string[]>>;

/** Failures that an error code of Slack’s may be. */
export type SlackFailureCode = keyof typeof FAILURE_CODES;

/** Families of codes, which grow: a new one of theirs says what the others say. */
const FAMILIES: readonly (readonly [RegExp, SlackFailureCode])[] = [
  [/^restricted_action_.*thread/, "slack_thread_denied"],
  [/^restricted_action/, "slack_posting_denied"],
  [/^posting_to_.*_denied$/, "slack_posting_denied"],
  [/^slack_connect_/, "slack_connect_denied"],
  [/^canvas_.*disabled/, "slack_access_denied"],
];

/** Codes that say that Slack itself is at fault, for a while. */
const TROUBLES: Readonly<Record<string, SlackTrouble>> = {
  accesslimited: "rate-limited",
  rate_limited: "rate-limited",
  ratelimited: "rate-limited",
  external_channel_migrating: "internal-error",
  fail_to_get_teams_for_restricted_user: "internal-error",
  fatal_error: "internal-error",
  fetch_members_failed: "internal-error",
  file_update_failed: "internal-error",
  internal_error: "internal-error",
  list_record_comment_fetch_failed: "internal-error",
  request_timeout: "internal-error",
  service_unavailable: "internal-error",
  streaming_state_conflict: "internal-error",
  team_added_to_org: "internal-error",
  unable_to_share_files: "internal-error",
  update_failed: "internal-error",
};

const failures: ReadonlyMap<string, SlackFailureCode> = new Map(
  (Object.keys(FAILURE_CODES) as SlackFailureCode[]).flatMap((failure) =>
    FAILURE_CODES[failure].map((code) => [code, failure] as const),
  ),
);

/** The failure that a code of Slack’s is; undefined for a mistake of the bot’s own, and where Slack is at fault. */
export const failureOfCode = (code: string): SlackFailureCode | undefined =>
  failures.get(code) ?? FAMILIES.find(([family]) => family.test(code))?.[1];

/** What is wrong with Slack by one of its codes; undefined where the code says something else. */
export const troubleOfCode = (code: string): SlackTrouble | undefined =>
  Object.hasOwn(TROUBLES, code) ? TROUBLES[code] : undefined;
