import { describe, expect, it } from "vitest";
import { FAILURES, Failure, type FailureCode } from "../../src/errors.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import type { Access } from "../../src/slack/access/access.ts";
import { buildHomeNotice } from "../../src/slack/home/view/index.ts";
import { buildCard } from "../../src/slack/messages/card.ts";
import { deniedText } from "../../src/slack/messages/denied-text.ts";
import { noticeReply } from "../../src/slack/messages/replies.ts";
import { statusReply } from "../../src/slack/messages/status.ts";
import { describeUnexpectedError } from "../../src/slack/replies/unexpected-error.ts";
import type { ServerFacts } from "../../src/slack/server-status-cache.ts";
import { silent } from "../store/support.ts";
import { aRun, LOCALES } from "./a-run.ts";

const CODES = Object.keys(FAILURES) as FailureCode[];
const CONTACT = "Contact: <@U0ADMIN>";

const failed = (code: FailureCode, format: "PDF" | "CSV" = "PDF", params: Record<string, string> = {}) =>
  aRun({ state: "failed", request: { format }, failure: { code, params } });

const shown = (run: ReturnType<typeof failed>, locale = "en-GB") =>
  buildCard(run, messagesFor(locale), { contact: CONTACT }).blocks;

const labels = (run: ReturnType<typeof failed>) =>
  shown(run).flatMap((block) =>
    block.type === "actions"
      ? block.elements.map((element) => ("text" in element ? element.text?.text : undefined))
      : [],
  );

describe("the way on from a run that ended without a report", () => {
  it.each(CODES)("is on the card of %s", (code) => {
    for (const format of ["PDF", "CSV"] as const) expect(labels(failed(code, format))).not.toEqual([]);
  });

  it.each<[code: FailureCode, format: "PDF" | "CSV", buttons: string[]]>([
    ["vb365_forbidden", "PDF", ["Run again"]],
    ["vb365_tls_pin_mismatch", "PDF", ["Run again"]],
    ["vb365_bad_request", "PDF", ["Change range…"]],
    ["report_too_large", "CSV", ["Change range…"]],
    ["report_pdf_too_large", "PDF", ["Get CSV", "Change range…"]],
    ["slack_file_type_not_allowed", "PDF", ["Get CSV", "Run again"]],
    ["slack_file_type_not_allowed", "CSV", ["Get PDF", "Run again"]],
    ["slack_file_too_large", "PDF", ["Change range…", "Get CSV"]],
    // A PDF of the same is larger yet.
    ["slack_file_too_large", "CSV", ["Change range…"]],
    ["slack_channel_archived", "PDF", ["Retry", "Change request…"]],
    ["vb365_unknown_server", "PDF", ["Retry", "Change request…"]],
    ["slack_connect_denied", "PDF", ["Change request…"]],
    ["vb365_unreachable", "PDF", ["Retry"]],
  ])("follows the advice of %s for a %s", (code, format, buttons) => {
    expect(labels(failed(code, format))).toEqual(buttons);
  });

  it("is there for a run that was canceled, also while it waited to be tried again", () => {
    const failure = { code: "vb365_unreachable", params: { server: "berlin" } } as const;
    expect(labels(aRun({ state: "cancelled", failure }))).toEqual(["Run again", "Change range…"]);
  });
});

describe("the contact", () => {
  const namesContact = (run: ReturnType<typeof failed>) => JSON.stringify(shown(run)).includes(CONTACT);

  it.each<[code: FailureCode, named: boolean]>([
    ["vb365_credentials_refused", true],
    ["vb365_forbidden", true],
    ["vb365_tls_pin_mismatch", true],
    ["slack_file_type_not_allowed", true],
    ["disk_full", true],
    ["vb365_bad_request", false],
    ["report_too_large", false],
    ["slack_not_in_channel", false],
  ])("of %s is named where an administrator must act: %s", (code, named) => {
    expect(namesContact(failed(code))).toBe(named);
  });

  it("of a run out of time is named by what stopped it last", () => {
    expect(namesContact(failed("run_expired", "PDF", { last: "vb365_unreachable" }))).toBe(true);
    expect(namesContact(failed("run_expired", "PDF", { last: "vb365_busy" }))).toBe(false);
  });

  const facts = (trouble: Extract<ServerFacts, { ok: false }>["trouble"]): ServerFacts[] => [
    { name: "berlin", ok: false, trouble },
  ];
  const params = { server: "berlin" };

  it.each<[code: FailureCode, named: boolean]>([
    ["store_full", true],
    ["slack_missing_scope", true],
    ["internal", true],
    ["slack_form_expired", false],
  ])(
    "of %s is named in a private answer, in a form, and on a Home that can’t be shown: %s",
    (code, named) => {
      const access = { rules: { contact: { kind: "user" as const, id: "U0ADMIN" } } } as Access;
      const messages = messagesFor("en-GB");
      const notice = describeUnexpectedError(
        new Failure(code, { params } as never),
        { log: silent, botName: "bot", access },
        messages,
      );
      expect(JSON.stringify(noticeReply(notice).blocks).includes("Contact: <@U0ADMIN>")).toBe(named);
      expect(deniedText(notice, messages).includes("Contact: a workspace admin")).toBe(named);
      expect(JSON.stringify(buildHomeNotice(notice, messages)).includes("<@U0ADMIN>")).toBe(named);
    },
  );

  it.each<[trouble: Parameters<typeof facts>[0], named: boolean]>([
    [{ code: "vb365_credentials_refused", params }, true],
    ["silent", true],
    [{ code: "vb365_throttled", params }, false],
  ])("is named by the status of a server where %j must be looked into: %s", (trouble, named) => {
    const context = { now: new Date(), zone: "UTC", contact: CONTACT };
    const { blocks } = statusReply(facts(trouble), context, messagesFor("en-GB"));
    expect(JSON.stringify(blocks).includes(CONTACT)).toBe(named);
  });

  it.each(LOCALES)("is asked for by every text in %s that names a setting of the bot", (locale) => {
    const { entries } = messagesFor(locale).failures;
    for (const code of CODES) {
      const entry = entries[code];
      const fixes = "fix" in entry ? [entry.fix] : Object.values(entry).map(({ fix }) => fix);
      if (fixes.some((fix) => /\b(?:VB365|SLACK|DATABASE|DATA)_[A-Z_]+\b/.test(fix))) {
        expect([code, namesContact(failed(code))]).toEqual([code, true]);
      }
    }
  });
});
