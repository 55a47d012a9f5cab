import { setInterval as pace } from "node:timers/promises";
import { expect } from "vitest";
import { onApp } from "./fixtures.ts";

const COMMANDS = 240;
const EVERY_MS = 15;

const it = onApp();

it.for<[name: string, which: "all" | "oldest", warningMs: number]>([
  // Slack waits some ten seconds between its warning and the end; here there is one.
  ["one connection after the other", "oldest", 1000],
  ["all connections at once", "all", 1000],
])("acknowledges every command once while Slack refreshes %s", async ([_name, which, warningMs], { app }) => {
  const { slack } = app;
  const help = { user: "olivia", channel: "general", command: "/license-report", text: "help" };
  // With the first command the listeners are compiled, which here takes longer than the warning.
  await slack.command(help);
  const before = (await app.orders()).length;
  const acks: Promise<{ acked: boolean }>[] = [];
  const refreshes: Promise<void>[] = [];
  for await (const _ of pace(EVERY_MS)) {
    const number = acks.length;
    // Every tenth is an order, which is acknowledged when it is durable: that takes longer than help.
    const text = number % 10 === 0 ? "yesterday csv to me" : "help";
    acks.push(slack.command({ ...help, text }));
    if (number % 60 === 30) refreshes.push(slack.refreshConnections({ which, warningMs }));
    if (acks.length === COMMANDS) break;
  }
  const outcomes = await Promise.all(acks);
  await Promise.all(refreshes);
  expect(outcomes.filter(({ acked }) => !acked)).toEqual([]);
  expect((await app.orders()).length - before).toBe(COMMANDS / 10);
  await slack.waitFor(() => slack.connections === 2);
});
