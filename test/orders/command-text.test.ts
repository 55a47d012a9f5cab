import { describe, expect, it } from "vitest";
import { readCommandText } from "../../src/orders/command-text.ts";
import type { OrderDraft } from "../../src/orders/order-draft.ts";
import { cpuMs } from "../cpu-time.ts";

const SERVERS = ["berlin", "backup.example.com"];

/** The draft that a text is; what it does not say is not in it. */
const report = (rangeText: string, options: OrderDraft = {}) => ({
  kind: "report",
  draft: { ...(rangeText !== "" && { range: { parts: [rangeText] } }), ...options },
});
const CSV: OrderDraft = { formats: ["CSV"] };
const PDF: OrderDraft = { formats: ["PDF"] };
const BOTH: OrderDraft = { formats: ["PDF", "CSV"] };

describe("readCommandText", () => {
  it.each<[text: string, expected: object]>([
    ["", { kind: "form" }],
    ["   ", { kind: "form" }],
    ["help", { kind: "help" }],
    ["HELP", { kind: "help" }],
    ["?", { kind: "help" }],
    ["last month", report("last month")],
    ["  last \t month ", report("last month")],
    ["last month pdf", report("last month", PDF)],
    ["last month csv", report("last month", CSV)],
    ["last month CSV", report("last month", CSV)],
    ["últimos 30 días csv", report("últimos 30 días", CSV)],
    ["先月csv", report("先月", CSV)],
    ["csv last month", report("last month", CSV)],
    ["last month as csv", report("last month", CSV)],
    ["last month as a CSV", report("last month", CSV)],
    ["as pdf last month", report("last month", PDF)],
    ["last month csv csv", report("last month", CSV)],
    ["last month pdf csv", { kind: "two-formats" }],
    ["pdf last month csv", { kind: "two-formats" }],
    ["last month in Berlin", report("last month", { zone: "Europe/Berlin" })],
    ["last month in europe/berlin csv", report("last month", { zone: "Europe/Berlin", ...CSV })],
    ["last month csv in New York", report("last month", { zone: "America/New_York", ...CSV })],
    ["csv last month in utc", report("last month", { zone: "UTC", ...CSV })],
    ["last month on berlin", report("last month", { server: "berlin" })],
    [
      "last month csv on BERLIN in Paris",
      report("last month", { server: "berlin", zone: "Europe/Paris", ...CSV }),
    ],
    ["last month on backup.example.com", report("last month", { server: "backup.example.com" })],
    // What is neither zone nor server stays in the range, which refuses what it cannot read.
    ["last month in Atlantis", report("last month in Atlantis")],
    ["3 days in May", report("3 days in May")],
    ["last month on mars", report("last month on mars")],
    ["csvs", report("csvs")],
    ["banana", report("banana")],
    ["csv", report("", CSV)],
  ])("reads %j", (text, expected) => {
    expect(readCommandText(text, SERVERS)).toEqual(expected);
  });

  it("reads 5,000 characters in no time", () => {
    const ms = cpuMs(() => {
      readCommandText(`${"in on as csvx ".repeat(357)}`, SERVERS);
      readCommandText("x ".repeat(2500), SERVERS);
      readCommandText("a in ".repeat(1000), SERVERS);
    });
    expect(ms).toBeLessThan(2000);
  });
});

describe("what else the command takes", () => {
  it.each<[text: string, expected: object]>([
    ["status", { kind: "status" }],
    ["HISTORY", { kind: "history" }],
    [" cancel ", { kind: "cancel" }],
    ["last month both", report("last month", BOTH)],
    ["both last month", report("last month", BOTH)],
    ["last month as both formats", report("last month", BOTH)],
    ["last month pdf both", report("last month", BOTH)],
    ["last month in local", report("last month", { zone: "Local" })],
    ["last month in server time", report("last month", { zone: "Local" })],
    ["last month to me", report("last month", { destination: "me" })],
    ["to here last month csv", report("last month", { ...CSV, destination: "here" })],
    [
      "last month to <#C123|general> csv on berlin",
      report("last month", { ...CSV, server: "berlin", destination: { channelId: "C123" } }),
    ],
    [
      "csv to <#C123> 1 Oct to 15 Oct",
      report("1 Oct to 15 Oct", { ...CSV, destination: { channelId: "C123" } }),
    ],
    ["1 Oct to 15 Oct", report("1 Oct to 15 Oct")],
    ["last month to #nowhere", { kind: "no-channel", name: "#nowhere" }],
    // What a person types as markup arrives escaped and stays words.
    ["last month to &lt;#C123&gt;", report("last month to <#C123>")],
    ["a &amp;lt; b &lt;!channel&gt;", report("a &lt; b <!channel>")],
  ])("reads %j", (text, expected) => {
    expect(readCommandText(text, SERVERS)).toEqual(expected);
  });
});
