import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBot } from "../../sandbox/bot-process.ts";
import { freePort } from "../../sandbox/free-port.ts";
import { startSlackSandbox } from "../../sandbox/slack/index.ts";
import { startVb365Sandbox } from "../../sandbox/vb365/index.ts";
import { vb365Settings } from "../app/vb365-settings.ts";
import { readTrace, unflushedAcks } from "./durability/trace.ts";

/**
 * Is every acknowledged order on the disk before its acknowledgement leaves? The real bot runs under strace, which tells
 * what it writes and flushes, and in which order. Needs strace (Linux): `node test/store/durability.ts`.
 */
const ORDERS = 12;
const SECRET = "0123456789abcdef0123456789abcdef";

const directory = await mkdtemp(join(tmpdir(), "license-report-durability-"));
const dataDirectory = join(directory, "data");
const tracePath = join(directory, "trace");
const port = await freePort();
const slack = await startSlackSandbox({
  // Slack's HTTP transport, whose answers can be read in the trace; those of a web socket are masked.
  http: { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: SECRET },
  ackTimeoutMs: 20_000,
  triggerLifetimeMs: 20_000,
});
const vb365 = await startVb365Sandbox({});
const bot = await startBot({
  // -D: the tracer is a process beside the bot; -y: file names; -xx: bytes; -s: enough of a page to find an order in it.
  under: [
    "strace",
    "-D",
    "-f",
    "-y",
    "-xx",
    "-s",
    "5000",
    "-e",
    "trace=pwrite64,fdatasync,fsync,write,writev",
    "-o",
    tracePath,
  ],
  env: {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    PORT: `${port}`,
    SLACK_API_URL: slack.apiUrl,
    ...vb365Settings(vb365),
    DATA_DIR: dataDirectory,
  },
});
const days: string[] = [];
for (let order = 1; order <= ORDERS; order += 1) {
  const day = `2026-01-${String(order).padStart(2, "0")}`;
  const { acked } = await slack.command({
    user: "olivia",
    channel: "backup-reports",
    command: "/license-report",
    text: `${day} csv`,
  });
  if (acked) days.push(day);
}
await bot.stop();
await Promise.all([slack.close(), vb365.close()]);
const events = readTrace(await readFile(tracePath, "utf8"));
await rm(directory, { recursive: true });

const faults = unflushedAcks(events, days, dataDirectory);
if (days.length < ORDERS) faults.push(`only ${days.length} of ${ORDERS} orders were acknowledged`);
for (const fault of faults) console.error(fault);
console.log(`${days.length} orders acknowledged, ${faults.length} of them not flushed before`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** The bot's port must be known to Slack before the bot is started, so it is asked for and given back. */
