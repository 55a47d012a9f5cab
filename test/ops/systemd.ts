import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startBot } from "../../sandbox/bot-process.ts";
import { startSlackSandbox } from "../../sandbox/slack/index.ts";
import { startVb365Sandbox } from "../../sandbox/vb365/index.ts";
import { vb365Settings } from "../app/vb365-settings.ts";

/**
 * Does the real bot tell a real datagram socket that it is ready, alive, and stopping, and does it fall silent when it
 * hangs? systemd listens on such a socket. Needs systemd-notify and perl, which has what Node lacks (Debian):
 * `node test/ops/systemd.ts`.
 */
const LISTEN = `use Socket; $| = 1; socket(S, PF_UNIX, SOCK_DGRAM, 0) or die $!;
bind(S, sockaddr_un($ARGV[0])) or die $!; print "LISTENING\\n";
while (defined recv(S, $message, 65536, 0)) { print "$message\\n" }`;

const directory = await mkdtemp(join(tmpdir(), "license-report-systemd-"));
const socket = join(directory, "notify");
const listener = spawn("perl", ["-e", LISTEN, socket], { stdio: ["ignore", "pipe", "inherit"] });
const lines: string[] = [];
const waiting = new Set<() => void>();
createInterface({ input: listener.stdout }).on("line", (line) => {
  lines.push(line);
  for (const look of waiting) look();
});

/** Resolves when the socket has heard so many of these lines in all. */
const heard = (line: string, times = 1) =>
  new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not heard: ${line}; but ${lines.join(", ")}`)), 60_000);
    const look = () => {
      if (lines.filter((other) => other === line).length < times) return;
      waiting.delete(look);
      clearTimeout(late);
      resolve();
    };
    waiting.add(look);
    look();
  });

await heard("LISTENING");
const slack = await startSlackSandbox({});
const vb365 = await startVb365Sandbox({});
const bot = await startBot({
  env: {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    ...vb365Settings(vb365),
    DATA_DIR: join(directory, "data"),
    NOTIFY_SOCKET: socket,
    WATCHDOG_USEC: "2000000",
  },
});
await heard("READY=1");
await heard("STATUS=connected");
await heard("WATCHDOG=1", 2);
// A process that is stopped by a signal feeds no watchdog, as one whose event loop hangs.
bot.signal("SIGSTOP");
const before = lines.length;
await new Promise((resolve) => setTimeout(resolve, 3_000));
// One message may have been on its way.
const whileHanging = lines.length - before;
bot.signal("SIGCONT");
await heard("WATCHDOG=1", 4);
const stopped = bot.stop();
await heard("STOPPING=1");
const code = await stopped;
listener.kill();
await once(listener, "exit");
await Promise.all([slack.close(), vb365.close()]);
await rm(directory, { recursive: true, force: true });
if (code !== 0 || whileHanging > 1) {
  console.error(`exit code ${code}, ${whileHanging} messages of a bot that hung`);
  process.exit(1);
}
console.log("systemd's socket heard READY, WATCHDOG, and STOPPING; nothing while the bot hung.");
