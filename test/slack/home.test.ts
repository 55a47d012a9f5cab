import { describe, expect, it } from "vitest";
import { viewFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { buildHome, buildHomeNotice, type HomeContent, readTrail } from "../../src/slack/home/view/index.ts";
import type { ServerWatch } from "../../src/watch/index.ts";
import { A_FILE, aRun } from "./a-run.ts";
import { aScheduleEntry } from "./a-schedule.ts";

const LOCALES = ["en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP"];

const content = (changes: Partial<HomeContent> = {}): HomeContent => ({
  denied: undefined,
  running: { runs: [] },
  recent: { runs: [] },
  schedules: { scope: "mine", entries: [], hasMore: false },
  trail: [],
  servers: undefined,
  watched: undefined,
  zone: "Europe/Berlin",
  locale: "en-GB",
  serverNames: ["backup.example.com"],
  now: new Date("2026-11-24T11:00:00.000Z"),
  ...changes,
});

const told = (changes: Partial<HomeContent> = {}) =>
  JSON.stringify(buildHome(content(changes), messagesFor("en-GB")).blocks);

const LONG = "مرحبا 👩‍👩‍👧‍👦 <!channel> & *bold* ".repeat(200);
const longRun = (state: "generating" | "done") =>
  aRun({
    state,
    file: { ...A_FILE, name: LONG },
    upload: { state: "shared", ts: "1.0", permalink: `https://example.slack.com/${"x".repeat(200)}` },
    request: { server: LONG },
  });
/** A server that is watched in some channels, and was read 12 minutes ago. */
const aWatchedServer = (server: string, channels = 1): ServerWatch => {
  const at = "2026-11-24T10:48:00.000Z";
  const term = { status: "Expired", type: "Rental", expires: "2026-11-20", graceExpires: "2026-12-20" };
  return {
    server,
    settings: {},
    destinations: Array.from({ length: channels }, (_, channel) => ({
      server,
      teamId: channel === 1 ? "T2" : "T1",
      channelId: `C0CHANNEL${channel}`,
      addedBy: "U1",
      addedAt: at,
      ...(channel === 2 && { refused: "slack_channel_archived" }),
    })),
    open: [],
    reading: {
      at,
      good: { at, license: {}, package: null, supportId: null },
      known: {
        use: { at, used: 92, total: 100, fresh: 3 },
        term: { at, ...term },
        exceeded: { at, entries: [{ organization: LONG, count: 4 }] },
      },
    },
  };
};
const longest: Partial<HomeContent> = {
  note: { problem: LONG.slice(0, 1000), fix: LONG.slice(0, 1000) },
  running: { runs: Array.from({ length: 10 }, () => longRun("generating")), next: "k".repeat(82) },
  recent: { runs: Array.from({ length: 10 }, () => longRun("done")), next: "k".repeat(82) },
  schedules: { scope: "all", entries: Array.from({ length: 5 }, () => aScheduleEntry(LONG)), hasMore: true },
  trail: Array.from({ length: 400 }, (_, page) => `${page}`.padStart(82, "k")),
  serverNames: Array.from({ length: 500 }, (_, server) => `${server} ${LONG}`),
  watched: {
    servers: Array.from({ length: 50 }, (_, index) => aWatchedServer(`${index} ${LONG}`, 40)),
    isHere: () => true,
  },
  servers: Array.from({ length: 500 }, (_, server) => ({
    name: `${server} ${LONG}`,
    ok: true as const,
    license: { status: LONG, type: LONG, expires: null, totalUnits: 1e9, usedUnits: 2e9 },
    health: LONG,
    version: LONG,
  })),
};

describe("the App Home", () => {
  it.each(LOCALES)("keeps to Slack's limits in %s, empty and with the longest of everything", (locale) => {
    const messages = messagesFor(locale);
    for (const changes of [{}, longest]) {
      const view = buildHome(content({ ...changes, locale }), messages);
      expect(viewFaults({ ...view }, "home")).toEqual([]);
      expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(250_000);
    }
    const trouble = buildHomeNotice({ problem: "No.", fix: "Try again." }, messages);
    expect(viewFaults({ ...trouble }, "home")).toEqual([]);
  });

  it("leaves no mention alive that a name holds", () => {
    const home = told(longest);
    const formatted = [...home.matchAll(/"type":"mrkdwn","text":"((?:[^"\\]|\\.)*)"/g)].map(
      ([, text]) => text,
    );
    expect(formatted.length).toBeGreaterThan(20);
    expect(formatted.filter((text) => text?.includes("<!"))).toEqual([]);
  });

  it("links the file of a run that is done, and lets one that runs be cancelled", () => {
    const done = aRun({
      id: "run_2",
      state: "done",
      file: A_FILE,
      upload: { state: "shared", ts: "1.0", permalink: "https://slack/f" },
    });
    const home = told({ running: { runs: [aRun()] }, recent: { runs: [done] } });
    expect(home).toContain(`<https://slack/f|${A_FILE.name}>`);
    expect(home).toMatch(/"home_cancel"[^}]*}?[^}]*"value":"run_1"/);
    expect(home).not.toContain('"value":"run_2"');
  });

  it("tells what is watched, where, and how old the last reading is", () => {
    const watched = {
      servers: [aWatchedServer("paris", 3)],
      isHere: ({ teamId }: { teamId: string }) => teamId === "T1",
    };
    const home = told({ watched });
    for (const words of [
      "*paris*",
      "92 of 100 licenses used (92%)",
      "Backup jobs run until 20 December 2026",
      "3 new users this month",
      "4 accounts over the limit",
      "Last read 12 minutes ago",
      "Tells <#C0CHANNEL0> and <#C0CHANNEL2> :warning:",
      "watch_change",
    ])
      expect(home).toContain(words);
    // Another workspace's channel.
    expect(home).not.toContain("C0CHANNEL1");
    expect(told({ watched: { ...watched, isHere: () => false } })).toContain("Not watched.");
  });

  it.each<[name: string, changes: Partial<HomeContent>, buttons: string[]]>([
    ["the only page", {}, []],
    ["the first of several", { recent: { runs: [aRun()], next: "k1" } }, ["home_older"]],
    ["one between", { recent: { runs: [aRun()], next: "k2" }, trail: ["k1"] }, ["home_newer", "home_older"]],
    ["the last", { recent: { runs: [aRun()] }, trail: ["k1", "k2"] }, ["home_newer"]],
  ])("leads on from %s", (_name, changes, buttons) => {
    const home = told(changes);
    expect(["home_newer", "home_older"].filter((name) => home.includes(name))).toEqual(buttons);
    expect(readTrail(buildHome(content(changes), messagesFor()).private_metadata)).toEqual(
      changes.trail ?? [],
    );
  });

  it("takes no text for the beginning of a page that is longer than one", () => {
    const [key, forged] = ["k".repeat(82), "x".repeat(3001)];
    expect(readTrail(`${forged} ${key} ${forged}`)).toEqual([key]);
  });

  it("tells somebody who may not ask why, whom to ask, and nothing of servers or runs", () => {
    const denied = {
      about: "person" as const,
      problem: "Guests cannot.",
      fix: "Ask a member.",
      contact: { mrkdwn: "Ask <@U9>.", plain: "Ask Ann." },
    };
    const home = told({ denied, recent: { runs: [aRun()] } });
    for (const words of ["Guests cannot.", "<@U9>", "Europe/Berlin", "No"]) expect(home).toContain(words);
    expect(home).not.toMatch(/backup\.example\.com|home_new_report|Queued/);
  });

  it("says that servers are asked until they have answered", () => {
    expect(told()).toContain("checking the servers");
    expect(told({ servers: [{ name: "berlin", ok: false, trouble: "silent" }] })).toMatch(
      /berlin: .*in time/,
    );
  });
});
