import { describe, expect, it } from "vitest";
import { blockFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { buildAlert, buildAlertReply } from "../../src/slack/messages/alert-card.ts";
import { buildBulletin } from "../../src/slack/messages/bulletin.ts";
import { ALERT_KEYS, type Episode, type News, type ShownBulletin } from "../../src/watch/index.ts";

const LOCALES = ["en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP"];
const HOSTILE = "<!channel> & *bold* ".repeat(30);
const AT = "2026-12-01T10:00:00.000Z";
const BY = { teamId: "T1", userId: "U7" };

const episode = (changes: Partial<Episode> = {}): Episode => ({
  id: "e1",
  server: "paris",
  key: "usage",
  kind: "alert",
  severity: "warning",
  openedAt: AT,
  closed: null,
  facts: {
    used: 92,
    total: 100,
    fresh: 9,
    expires: "2027-01-31",
    graceExpires: "2027-02-28",
    asOf: "2026-12-01",
    exceeded: [{ organization: "", count: 2 }],
    failure: { code: "vb365_unreachable", params: { server: "paris", cause: "refused" } },
  },
  attention: {},
  revision: 1,
  ...changes,
});
const news = (event: News["event"], changes: Partial<News> = {}): News => ({
  id: "n1",
  episodeId: "e1",
  at: AT,
  event,
  severity: "warning",
  ...changes,
});
const context = (locale = "en-GB") => ({ zone: "UTC", messages: messagesFor(locale) });
const bulletin = (changes: Partial<ShownBulletin>): ShownBulletin => ({
  id: "b1",
  place: { teamId: "T1", channelId: "C1" },
  bulletin: { kind: "quiet", until: AT, zone: "UTC" },
  openedAt: AT,
  entries: [],
  servers: [],
  ...changes,
});
const show = (shown: ShownBulletin, locale = "en-GB") =>
  buildBulletin(shown, messagesFor(locale), new Date(AT));
const faultsOf = (blocks: readonly object[]) =>
  blockFaults(
    blocks.map((block) => ({ ...block })),
    "message",
  );
const said = (message: object) => JSON.stringify(message);

describe.each(LOCALES)("messages of the watch in %s", (locale) => {
  it.each(ALERT_KEYS)("of %s keep to Slack's limits, open and over, with hostile names", (key) => {
    const states: Partial<Episode>[] = [
      {},
      { kind: "doubt", severity: "info" },
      { facts: {} },
      { closed: { at: AT, as: "cleared" } },
      { closed: { at: AT, as: "replaced" } },
      {
        attention: {
          acknowledged: { by: BY, at: AT, note: HOSTILE },
          snoozed: { by: BY, until: AT },
        },
        facts: { exceeded: Array.from({ length: 50 }, () => ({ organization: HOSTILE, count: 1 })) },
      },
    ];
    for (const changes of states) {
      const shown = episode({ key, server: HOSTILE, ...changes });
      const card = buildAlert(shown, context(locale));
      expect(faultsOf(card.blocks)).toEqual([]);
      expect(said({ text: card.text, mrkdwn: card.blocks.filter(isMrkdwn) })).not.toContain("<!channel>");
      const reply = buildAlertReply(shown, { id: "r1", news: news("escalate") }, context(locale), ["<@U9>"]);
      expect(faultsOf(reply.blocks)).toEqual([]);
    }
  });

  it("of no single alert keep to Slack's limits, however many alerts and servers there are", () => {
    const entries = Array.from({ length: 80 }, () => ({
      episode: episode({ server: HOSTILE }),
      news: news("raise"),
    }));
    const server = { server: HOSTILE, settings: {}, destinations: [], open: [], reading: undefined };
    const kinds: Partial<ShownBulletin>[] = [
      { entries },
      { bulletin: { kind: "weekly", day: "2026-12-01", zone: "UTC" }, servers: Array(80).fill(server) },
      { bulletin: { kind: "refused", channelId: "C1", servers: [HOSTILE], code: "slack_posting_denied" } },
    ];
    for (const changes of kinds) {
      const { blocks } = show(bulletin(changes), locale);
      expect(faultsOf(blocks)).toEqual([]);
      expect(said(blocks.filter(isMrkdwn))).not.toContain("<!channel>");
    }
  });
});

const isMrkdwn = (block: object) => said(block).includes('"mrkdwn"');

describe("a message of the watch", () => {
  it.each<[key: Episode["key"], words: string]>([
    ["grace", "The license is valid again, until 31 January 2027."],
    ["silent", "It answers again."],
    ["usage-report", "It isn’t a draft any more."],
    ["usage", "92 of 100 licenses used (92%)."],
  ])("says of %s what is so when it is over", (key, words) => {
    const card = buildAlert(episode({ key, closed: { at: AT, as: "cleared" } }), context());
    expect(said(card)).toContain(`*Over*: ${words}`);
  });

  it("names accounts without an organization as such", () => {
    expect(said(buildAlert(episode({ key: "exceeded" }), context()))).toContain("Without organization 2");
  });

  it("asks whoever had a critical alert for a day, and shows only in the thread what a digest told", () => {
    const build = (told: News) => buildAlertReply(episode(), { id: "r1", news: told }, context());
    expect(build(news("remind", { asked: BY })).text).toMatch(/^<@U7>, do you still have it\?/);
    expect(build(news("clear")).isBroadcast).toBe(true);
    expect(build(news("clear", { heldUntil: AT })).isBroadcast).toBe(false);
  });

  it("lists what quiet hours held", () => {
    const entries = [
      { episode: episode(), news: news("raise") },
      {
        episode: episode({ key: "usage-report", closed: { at: AT, as: "cleared" } }),
        news: news("clear", { severity: "info" }),
      },
    ];
    const message = show(bulletin({ entries }));
    expect(message.text).toBe("While it was quiet: 2 messages");
    expect(said(message.blocks)).toContain("*Warning*: The licenses of paris are running out. 92 of 100");
    expect(said(message.blocks)).toContain("*Over*: The usage report of paris awaits approval.");
  });

  it("tells an admin which channel refuses, why, and what becomes of the alerts", () => {
    const { text, blocks } = show(
      bulletin({
        bulletin: {
          kind: "refused",
          channelId: "C9",
          servers: ["berlin", "paris"],
          code: "slack_channel_archived",
        },
      }),
    );
    expect(text).toBe("I can’t post the license alerts of berlin and paris in <#C9>.");
    expect(said(blocks)).toContain(
      "The channel is archived. The alerts are kept, and I try again every hour.",
    );
  });
});
