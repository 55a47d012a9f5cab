import { FAILURES, type FailureCode, type FailureRecord, isFailureCode } from "../../errors.ts";
import type { Run } from "../../runs/types.ts";

/**
 * A way on from a run that has ended: `retry` does its work anew on its own card, `again` orders the same, `other-format`
 * the same interval in the other format; the last two open the form, filled in as the run was ordered.
 */
export type WayOn = "retry" | "again" | "other-format" | "change-range" | "change-order";

interface Advice {
  /** What the failure's text advises beside trying again, in its order. */
  readonly ways?: readonly WayOn[];
  /** Somebody has to change something that only administrators can: of the bot, of VB365, or of the workspace. */
  readonly byAdmin?: true;
}

const BY_ADMIN: Advice = { byAdmin: true };
/** It passes, or the person who asked can change it by themselves. */
const BY_ANYBODY: Advice = {};

/** What each failure's text advises; the buttons of its card follow from it. */
const ADVICE: Readonly<Record<FailureCode, Advice>> = {
  vb365_unreachable: BY_ADMIN,
  vb365_timeout: BY_ADMIN,
  vb365_connection_lost: BY_ADMIN,
  vb365_tls_untrusted: BY_ADMIN,
  vb365_tls_pin_mismatch: BY_ADMIN,
  vb365_tls_expired: BY_ADMIN,
  vb365_tls_wrong_host: BY_ADMIN,
  vb365_handshake_failed: BY_ADMIN,
  vb365_unknown_server: { ways: ["change-order"], byAdmin: true },
  vb365_credentials_refused: BY_ADMIN,
  vb365_log_in_unclear: BY_ADMIN,
  vb365_log_in_failed: BY_ADMIN,
  vb365_unauthorized: BY_ADMIN,
  vb365_forbidden: BY_ADMIN,
  vb365_not_found: BY_ADMIN,
  vb365_bad_request: { ways: ["change-range"] },
  vb365_throttled: BY_ANYBODY,
  vb365_busy: BY_ANYBODY,
  vb365_server_error: BY_ADMIN,
  vb365_unavailable: BY_ADMIN,
  vb365_gateway: BY_ADMIN,
  vb365_unexpected: BY_ADMIN,
  report_empty: BY_ADMIN,
  report_not_a_file: BY_ADMIN,
  report_damaged: BY_ADMIN,
  report_too_large: { ways: ["change-range"] },
  report_pdf_too_large: { ways: ["other-format", "change-range"] },
  slack_not_in_channel: BY_ANYBODY,
  slack_channel_not_found: BY_ANYBODY,
  slack_channel_archived: { ways: ["change-order"] },
  slack_channel_shared: { ways: ["change-order"] },
  slack_files_disabled: BY_ADMIN,
  slack_file_type_not_allowed: { ways: ["other-format", "again"], byAdmin: true },
  slack_file_too_large: { ways: ["change-range", "other-format"] },
  slack_storage_full: BY_ADMIN,
  slack_share_unconfirmed: BY_ANYBODY,
  slack_missing_scope: BY_ADMIN,
  slack_token_revoked: BY_ADMIN,
  slack_installation_unreadable: BY_ADMIN,
  slack_posting_denied: { ways: ["change-order"], byAdmin: true },
  slack_thread_denied: { ways: ["change-order"] },
  slack_access_denied: BY_ADMIN,
  slack_connect_denied: { ways: ["change-order"] },
  slack_person_unreachable: BY_ADMIN,
  slack_messages_denied: { ways: ["change-order"], byAdmin: true },
  slack_edit_denied: BY_ANYBODY,
  slack_delete_denied: BY_ANYBODY,
  slack_file_gone: BY_ANYBODY,
  slack_form_expired: BY_ANYBODY,
  slack_app_settings: BY_ADMIN,
  slack_unavailable: BY_ANYBODY,
  slack_unreachable: BY_ADMIN,
  slack_app_token_refused: BY_ADMIN,
  port_taken: BY_ADMIN,
  data_directory_unusable: BY_ADMIN,
  store_unreachable: BY_ADMIN,
  store_busy: BY_ADMIN,
  store_full: BY_ADMIN,
  store_read_only: BY_ADMIN,
  store_damaged: BY_ADMIN,
  run_cancelled: { ways: ["again", "change-range"] },
  run_waited_too_long: BY_ANYBODY,
  too_many_waiting: BY_ANYBODY,
  run_expired: BY_ANYBODY,
  disk_full: BY_ADMIN,
  internal: BY_ADMIN,
};

/** The ways on from a run that ended without a report; never none. */
export function waysOn({ state, failure, request }: Pick<Run, "state" | "failure" | "request">): WayOn[] {
  const code = state === "cancelled" ? "run_cancelled" : (failure?.code ?? "internal");
  const { ways = [], byAdmin } = ADVICE[code];
  const retry: WayOn[] = FAILURES[code].retry === "none" ? [] : ["retry"];
  // Once it has been changed, the same order may go through.
  const again: WayOn[] = byAdmin && retry.length === 0 ? ["again"] : [];
  // A PDF is far larger than a CSV: no way on from a file that is too large.
  const fitting = ways.filter(
    (way) => way !== "other-format" || request.format === "PDF" || code !== "slack_file_too_large",
  );
  const all = new Set([...retry, ...fitting, ...again]);
  return all.size > 0 ? [...all] : ["again"];
}

/** Whether only an administrator can do something about a failure; of a run out of time, about what stopped it last. */
export function isForAdmin({ code, params: { last } }: Pick<FailureRecord, "code" | "params">): boolean {
  const isLast = code === "run_expired" && last !== undefined && isFailureCode(last);
  return ADVICE[isLast ? last : code].byAdmin === true;
}
