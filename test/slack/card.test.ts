import { describe, expect, it } from "vitest";
import { blockFaults } from "../../sandbox/slack/block-rules.ts";
import { FAILURES, type FailureCode } from "../../src/errors.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { resolveReportRange } from "../../src/orders/resolve-report-range.ts";
import type { Run, RunChange } from "../../src/runs/types.ts";
import { buildCard, type Card } from "../../src/slack/messages/card.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { A_FILE, aRun, LOCALES } from "./a-run.ts";

const messages = messagesFor("en-GB");

const textOf = (run: Run) => JSON.stringify(buildCard(run, messages).blocks);

const buttonsOf = (run: Run) =>
  buildCard(run, messages).blocks.flatMap((block) =>
    block.type === "actions"
      ? block.elements.map((element) => ("action_id" in element ? element.action_id : ""))
      : [],
  );

/** Without the thin spaces that Intl puts round a dash. */
const plainTexts = ({ blocks }: Card): string[] =>
  blocks.flatMap((block) =>
    block.type === "section" && block.text?.type === "plain_text"
      ? [block.text.text.replace(/\u2009–\u2009/g, "–")]
      : [],
  );

const doneWith = ({ accounts, change }: { accounts: number; change?: RunChange }): Run => {
  const top = [
    { name: "Contoso", accounts: 7 },
    { name: "Fabrikam", accounts: 5 },
  ];
  const organizations = { total: 2, top };
  const digest = { format: "PDF" as const, accounts, newAccounts: null, organizations, pages: 3 };
  return aRun({ state: "done", file: { ...A_FILE, digest, change } });
};

const failed = (code: FailureCode, detail?: string) =>
  aRun({
    state: "failed",
    failure: { code, params: { server: "backup.example.com" }, ...(detail && { detail }) },
  });

describe("the card", () => {
  it.each<[state: Run["state"], run: Run, line: string, buttons: string[]]>([
    ["queued", aRun(), "Queued", [CARD_ACTIONS.cancel]],
    ["generating", aRun({ state: "generating" }), "waiting for backup.example.com", [CARD_ACTIONS.cancel]],
    ["delivering", aRun({ state: "delivering", file: A_FILE }), "sharing the file", []],
    [
      "done",
      aRun({ state: "done", file: A_FILE, finishedAt: "2026-11-24T09:00:12.000Z" }),
      A_FILE.name,
      [
        CARD_ACTIONS.again,
        CARD_ACTIONS.otherFormat,
        CARD_ACTIONS.changeRange,
        CARD_ACTIONS.schedule,
        CARD_ACTIONS.delete,
      ],
    ],
    ["cancelled", aRun({ state: "cancelled" }), "Canceled", [CARD_ACTIONS.again, CARD_ACTIONS.changeRange]],
    ["failed", failed("vb365_server_error"), "failed (", [CARD_ACTIONS.retry]],
  ])("says what a run that is %s is doing", (_state, run, line, buttons) => {
    const card = buildCard(run, messages);
    expect(card.text).toContain(line);
    expect(JSON.stringify(card.blocks)).toContain(line);
    expect(buttonsOf(run)).toEqual(buttons);
  });

  it.each([
    ["how many come before", aRun(), { queuePosition: 2 }, "*Queued*: 2 reports ahead"],
    ["nothing of a line of nobody", aRun(), { queuePosition: 0 }, ':hourglass_flowing_sand: *Queued*"'],
    [
      "how long the server works",
      aRun({ state: "generating" }),
      { elapsedMs: 75_000 },
      "waiting for backup.example.com, 1 min 15 sec so far",
    ],
  ])("tells %s", (_, run, news, line) => {
    const card = buildCard(run, messages, { news });
    expect(`${card.text}${JSON.stringify(card.blocks)}`).toContain(line);
  });

  it.each([
    [12, 10, "12 accounts in 2 organizations, +2 vs. September 2026. Mostly Contoso +3, <!here> -1."],
    [1500, 1505, "1,500 accounts in 2 organizations, -5 vs. September 2026."],
    [12, 12, "12 accounts in 2 organizations, as many as in September 2026."],
  ])("tells the totals and their change in one sentence: %i after %i", (now, before, line) => {
    const since = {
      start: "2026-08-31T22:00:00.000Z",
      end: "2026-09-30T22:00:00.000Z",
      zone: "Europe/Berlin",
    };
    const moves = [
      { name: "Contoso", before: 4, now: 7 },
      { name: "<!here>", before: 6, now: 5 },
    ];
    const change = { since, now, before, moves: now === 12 && before === 10 ? moves : null };
    expect(plainTexts(buildCard(doneWith({ accounts: now, change }), messages))).toEqual([line]);
  });

  it("tells an earlier report in its own days, and names its zone where that is another", () => {
    const since = { start: "2026-06-30T15:00:00.000Z", end: "2026-09-30T15:00:00.000Z", zone: "Asia/Tokyo" };
    const change = { since, now: 12, before: 10, moves: null };
    expect(plainTexts(buildCard(doneWith({ accounts: 12, change }), messages))).toEqual([
      "12 accounts in 2 organizations, +2 vs. 1 July – 30 September 2026 · Asia/Tokyo.",
    ]);
  });

  it("names the numbers of the organizations once: in the table, or where there is none, in the text", () => {
    const run = doneWith({ accounts: 12 });
    expect(plainTexts(buildCard(run, messages)).join()).not.toContain("Contoso");
    expect(plainTexts(buildCard(run, messages, { drawn: false })).join()).toContain(
      "Largest: Contoso 7, Fabrikam 5.",
    );
  });

  it("begins with report and range, its state, its totals, who asked for what, and the buttons", () => {
    const { blocks } = buildCard(doneWith({ accounts: 12 }), messages);
    expect(blocks.map(({ type }) => type)).toEqual([
      "header",
      "section",
      "section",
      "context",
      "actions",
      "data_table",
      "context",
    ]);
    const [header, , , facts] = blocks;
    expect(header).toMatchObject({
      text: { text: "License Overview report, 1–31 October 2026 · Europe/Berlin" },
    });
    expect(facts).toMatchObject({
      elements: [{ text: "Requested by <@U1> · PDF · backup.example.com · 35 kB · 3 pages" }],
    });
  });

  it("names range, zone, format, server, person, size and where it comes from", () => {
    const text = textOf(aRun({ state: "done", file: A_FILE, finishedAt: "2026-11-24T09:00:12.000Z" }));
    for (const part of [
      "1–31 October 2026 · Europe/Berlin",
      "PDF",
      "backup.example.com",
      "<@U1>",
      "35 kB",
      "done 12 sec after the request",
      "UTC+01:00",
      "v8",
      "0123456789ab…",
      "run_1",
      "requested 24 Nov 2026, 10:00 UTC+01:00",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("4.2 s");
  });

  it.each(LOCALES)("spells an offset in one way in %s", (locale) => {
    const words = resolveReportRange("2026-11-23T09:00 UTC-5 to 2026-11-23T17:00 UTC-5", {
      now: new Date("2026-11-24T09:00:00.000Z"),
      ownZone: "Europe/Berlin",
      locale,
    });
    if (!words.ok) throw new Error(words.reason);
    const text = textOf(aRun({ state: "done", file: A_FILE, request: { ...words.range, locale } }));
    const spellings = new Set(text.match(/(?:UTC|GMT)[+-][\d:]+/g));
    expect([...spellings]).toEqual(["UTC-05:00"]);
  });

  it("counts attempts by what was retried, not by waits and cancels", () => {
    const startedAt = "2026-11-24T09:00:01.000Z";
    expect(textOf(aRun({ state: "cancelled", fence: 3, startedAt }))).not.toContain("attempt");
    expect(textOf(aRun({ state: "cancelled", fence: 3, startedAt, retries: 1 }))).toContain("attempt 2");
  });

  it("links the file when Slack told where it is", () => {
    const run = aRun({
      state: "done",
      file: A_FILE,
      upload: { state: "shared", ts: "1.0", permalink: "https://x.slack.com/files/U/F1/a.pdf" },
    });
    expect(textOf(run)).toContain("<https://x.slack.com/files/U/F1/a.pdf|Open PDF>");
    expect(buildCard(run, messages).text).not.toContain("https://");
  });

  it.each(Object.keys(FAILURES) as FailureCode[])("tells of %s what happened and what to do", (code) => {
    for (const locale of LOCALES) {
      const { blocks } = buildCard(failed(code), messagesFor(locale));
      const text = JSON.stringify(blocks);
      expect(text.includes(CARD_ACTIONS.retry)).toBe(FAILURES[code].retry !== "none");
      expect(text).not.toMatch(/\{\w+\}/);
      expect(
        blockFaults(
          blocks.map((block) => ({ ...block })),
          "message",
        ),
      ).toEqual([]);
    }
  });

  it("tells a run out of time what stopped its last attempt, and our own words, in the reader's language", () => {
    const params = { attempts: "3", server: "berlin", last: "vb365_timeout", phase: "make-report" };
    const expired = aRun({ state: "failed", failure: { code: "run_expired", params } });
    const german = messagesFor("de-DE");
    expect(JSON.stringify(buildCard(expired, german).blocks)).toMatch(
      /preformatted.*berlin hat nicht rechtzeitig geantwortet \(beim Erstellen des Berichts\)/,
    );
    const unreachable = {
      code: "vb365_unreachable",
      params: { server: "berlin", cause: "refused" },
    } as const;
    const refused = aRun({ state: "failed", failure: unreachable });
    expect(JSON.stringify(buildCard(refused, german).blocks)).toMatch(
      /preformatted.*Verbindung wurde abgelehnt/,
    );
    const foreign = failed("vb365_bad_request", "startTime is odd");
    expect(JSON.stringify(buildCard(foreign, german).blocks)).toMatch(/preformatted.*startTime is odd/);
  });

  it("tells when the next attempt is, in the operator's zone", () => {
    const run = aRun({
      state: "generating",
      fence: 3,
      retries: 2,
      retriesAllowed: 5,
      nextAttemptAt: "2026-11-24T09:00:40.000Z",
      failure: { code: "vb365_unreachable", params: { server: "backup.example.com" } },
    });
    expect(buildCard(run, messages).text).toMatch(/Retrying.*Can’t connect.*Retry 2 of 5 at 10:00:40/);
  });

  it("finds the run again by its metadata", () => {
    expect(buildCard(aRun(), messages).metadata).toEqual({
      event_type: "license_report_run",
      event_payload: { run_id: "run_1" },
    });
  });

  it("keeps foreign words inert", () => {
    const evil = "<!channel> *bold* <https://evil.example|click>";
    const run = aRun({
      state: "failed",
      request: {
        server: "<!here>",
        notes: [
          { code: "approximate", params: { written: evil } },
          { code: "sentence", params: { text: evil } },
        ],
      },
      failure: { code: "vb365_bad_request", params: { server: evil }, detail: evil },
    });
    for (const locale of LOCALES) {
      const { text, blocks } = buildCard(run, messagesFor(locale));
      const marked = [
        text,
        ...blocks.flatMap((block) => JSON.stringify(block).match(/\{"type":"mrkdwn","text":"[^"]*"/g) ?? []),
      ];
      for (const mark of marked) expect(mark).not.toMatch(/<!|<https/);
    }
  });

  it("stays within Slack's limits however long the words are", () => {
    const long = "é😀".repeat(5000);
    const run = aRun({
      state: "failed",
      file: A_FILE,
      request: {
        server: long,
        notes: Array.from({ length: 30 }, () => ({ code: "sentence" as const, params: { text: long } })),
      },
      failure: { code: "vb365_bad_request", params: { server: long }, detail: long.slice(0, 500) },
    });
    const { blocks } = buildCard(run, messages);
    expect(blocks.length).toBeLessThanOrEqual(50);
    for (const block of blocks) {
      if (block.type === "context") expect(block.elements.length).toBeLessThanOrEqual(10);
      if (block.type !== "section") continue;
      if (block.text) expect([...block.text.text].length).toBeLessThanOrEqual(3000);
      expect(block.fields?.length ?? 0).toBeLessThanOrEqual(10);
      for (const field of block.fields ?? []) expect([...field.text].length).toBeLessThanOrEqual(2000);
    }
  });
});
