import { describe, expect, it } from "vitest";
import { readCommandText } from "../../src/orders/command-text.ts";

const SERVERS = ["berlin", "backup.example.com"];

const report = (rangeText: string, more: Record<string, string> = {}) => ({
  kind: "report",
  rangeText,
  format: "PDF",
  ...more,
});

describe("readCommandText", () => {
  it.each<[text: string, expected: object]>([
    ["", { kind: "form" }],
    ["   ", { kind: "form" }],
    ["help", { kind: "help" }],
    ["HELP", { kind: "help" }],
    ["?", { kind: "help" }],
    ["last month", report("last month")],
    ["  last \t month ", report("last month")],
    ["last month pdf", report("last month")],
    ["last month csv", report("last month", { format: "CSV" })],
    ["last month CSV", report("last month", { format: "CSV" })],
    ["últimos 30 días csv", report("últimos 30 días", { format: "CSV" })],
    ["先月csv", report("先月", { format: "CSV" })],
    ["csv last month", report("last month", { format: "CSV" })],
    ["last month as csv", report("last month", { format: "CSV" })],
    ["last month as a CSV", report("last month", { format: "CSV" })],
    ["as pdf last month", report("last month")],
    ["last month csv csv", report("last month", { format: "CSV" })],
    ["last month pdf csv", { kind: "two-formats" }],
    ["pdf last month csv", { kind: "two-formats" }],
    ["last month in Berlin", report("last month", { zone: "Europe/Berlin" })],
    ["last month in europe/berlin csv", report("last month", { zone: "Europe/Berlin", format: "CSV" })],
    ["last month csv in New York", report("last month", { zone: "America/New_York", format: "CSV" })],
    ["csv last month in utc", report("last month", { zone: "UTC", format: "CSV" })],
    ["last month on berlin", report("last month", { server: "berlin" })],
    [
      "last month csv on BERLIN in Paris",
      report("last month", { server: "berlin", zone: "Europe/Paris", format: "CSV" }),
    ],
    ["last month on backup.example.com", report("last month", { server: "backup.example.com" })],
    // What is neither zone nor server stays in the range, which refuses what it cannot read.
    ["last month in Atlantis", report("last month in Atlantis")],
    ["3 days in May", report("3 days in May")],
    ["last month on mars", report("last month on mars")],
    ["csvs", report("csvs")],
    ["banana", report("banana")],
    ["csv", report("", { format: "CSV" })],
  ])("reads %j", (text, expected) => {
    expect(readCommandText(text, SERVERS)).toEqual(expected);
  });

  it("reads 5,000 characters in no time", () => {
    const started = performance.now();
    readCommandText(`${"in on as csvx ".repeat(357)}`, SERVERS);
    readCommandText("x ".repeat(2500), SERVERS);
    readCommandText("a in ".repeat(1000), SERVERS);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("what else the command takes", () => {
  it.each<[text: string, expected: object]>([
    ["status", { kind: "status" }],
    ["HISTORY", { kind: "history" }],
    [" cancel ", { kind: "cancel" }],
    ["last month both", report("last month", { format: "BOTH" })],
    ["both last month", report("last month", { format: "BOTH" })],
    ["last month as both formats", report("last month", { format: "BOTH" })],
    ["last month pdf both", report("last month", { format: "BOTH" })],
    ["last month in local", report("last month", { zone: "Local" })],
    ["last month in server time", report("last month", { zone: "Local" })],
    ["last month to me", { ...report("last month"), to: "me" }],
    ["to here last month csv", { ...report("last month", { format: "CSV" }), to: "here" }],
    [
      "last month to <#C123|general> csv on berlin",
      { ...report("last month", { format: "CSV", server: "berlin" }), to: { channelId: "C123" } },
    ],
    [
      "csv to <#C123> 1 Oct to 15 Oct",
      { ...report("1 Oct to 15 Oct", { format: "CSV" }), to: { channelId: "C123" } },
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
