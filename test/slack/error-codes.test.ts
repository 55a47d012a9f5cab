import { describe, expect, it } from "vitest";
import { FAILURES } from "../../src/errors.ts";
import { toSlackFailure } from "../../src/slack/web-api/failures.ts";
import { METHOD_SCOPES, OPTIONAL_METHOD_SCOPES } from "../../src/slack/web-api/scopes.ts";
import { COMMON_CODES, METHOD_CODES } from "./method-codes.ts";
import { platformError } from "./platform-error.ts";

const wordsOf = (text: string) => text.trim().split(/\s+/);

/** What only a call that the bot should not have made is answered. */
const MISTAKES = new Set(
  wordsOf(`
    alt_txt_too_large as_user_not_supported attachment_payload_limit_exceeded block_mismatch channels_limit_exceeded
    deprecated_endpoint draft_already_deleted draft_already_sent draft_has_conflict draft_not_found
    duplicate_channel_not_found duplicate_external_id duplicate_message_not_found insecure_request invalid_arg_name
    invalid_arguments invalid_array_arg invalid_attachments invalid_blocks invalid_blocks_format invalid_charset
    invalid_code_verifier invalid_cursor invalid_form_data invalid_grant_type invalid_limit
    invalid_metadata_filter_keys invalid_metadata_format invalid_metadata_schema invalid_post_type invalid_trigger_id
    invalid_ts_latest invalid_ts_oldest invalid_types is_bot markdown_text_conflict max_file_sharing_exceeded metadata_too_large
    method_deprecated method_not_supported_for_channel_type missing_args missing_argument missing_file_data
    missing_post_type missing_profile_id msg_blocks_too_long msg_too_long no_dual_broadcast_content_update no_text
    not_bearer_token not_enough_users not_implemented snippet_too_large template_not_visible too_many_attachments
    too_many_contact_cards too_many_users unknown_method unknown_snippet_type unknown_subtype users_list_not_supplied
    view_too_large
  `),
);

const failureOf = (code: string) => toSlackFailure(platformError(code), {})?.code;

describe("the table of failures", () => {
  it("is held against the contract of every method that the bot calls", () => {
    const called = [...Object.keys(METHOD_SCOPES), ...Object.keys(OPTIONAL_METHOD_SCOPES)];
    expect(called.filter((method) => !Object.hasOwn(METHOD_CODES, method))).toEqual([]);
  });

  it.each([["every method", COMMON_CODES], ...Object.entries(METHOD_CODES)])(
    "has words for what %s may answer",
    (_method, codes) => {
      const documented = wordsOf(codes).filter((code) => code !== "");
      const withoutWords = documented.filter((code) => failureOf(code) === undefined);
      expect(withoutWords.filter((code) => !MISTAKES.has(code))).toEqual([]);
      expect(documented.filter((code) => MISTAKES.has(code) && failureOf(code) !== undefined)).toEqual([]);
    },
  );

  it.each([
    ["restricted_action_read_only_channel", "slack_posting_denied", "manual"],
    ["restricted_action_of_next_year", "slack_posting_denied", "manual"],
    ["posting_to_general_channel_denied", "slack_posting_denied", "manual"],
    ["ekm_access_denied", "slack_posting_denied", "manual"],
    ["restricted_action_thread_locked", "slack_thread_denied", "manual"],
    ["team_access_not_granted", "slack_access_denied", "manual"],
    ["channel_is_limited_access", "slack_access_denied", "manual"],
    ["slack_connect_file_upload_sharing_blocked", "slack_connect_denied", "none"],
    ["user_not_visible", "slack_person_unreachable", "none"],
    ["cannot_dm_bot", "slack_messages_denied", "manual"],
    ["messages_tab_disabled", "slack_messages_denied", "manual"],
    ["rate_limited", "slack_unavailable", "auto"],
    ["ratelimited", "slack_unavailable", "auto"],
  ] as const)("reads %s as %s, retry %s", (slackCode, failure, retry) => {
    expect(failureOf(slackCode)).toBe(failure);
    expect(FAILURES[failure].retry).toBe(retry);
  });
});
