/**
 * Are orders acknowledged while a report of 100 MB is made and shared, on a disk that takes 100 ms for each flush? The
 * real bot runs under strace, which makes every fsync and fdatasync of it that slow. Linux; needs strace.
 * `npm run bench slow-disk -- [--ms 100] [--megabytes 100] [--orders 60]`
 */
import { setTimeout as wait } from "node:timers/promises";
import { startBot } from "../sandbox/bot-process.ts";
import { startSandbox } from "../sandbox/start.ts";
import { readOptions } from "./support/read-options.ts";

/** A padding row of the sandbox's CSV. */
const ROW_BYTES = 45;
const PER_SECOND = 2;

/** `npm run bench slow-disk [-- --ms 100 --megabytes 100 --orders 60]` */
export async function run(args: readonly string[], print: (line: string) => void): Promise<void> {
  const { ms, megabytes, orders } = readOptions(args, { ms: 100, megabytes: 100, orders: 60 });
  const inject = `inject=fsync,fdatasync:delay_exit=${ms * 1000}`;

  const sandbox = await startSandbox();
  const { slack, vb365 } = sandbox;
  await vb365.setSwitches({
    csv: { paddingRows: Math.ceil((megabytes * 1e6) / ROW_BYTES) },
    throttle: { enabled: false },
  });
  const bot = await startBot({
    env: sandbox.botEnv,
    under:
      ms > 0
        ? `strace -D -f -qq --seccomp-bpf -e trace=fsync,fdatasync -e ${inject} -o /dev/null`.split(" ")
        : [],
  });
  let shared = 0;
  const firstShared = slack.waitFor((event) => event?.type === "file_shared" && ++shared === 1, {
    timeoutMs: 300_000,
  });
  const order = (day: number) =>
    slack.command({
      user: "olivia",
      channel: "backup-reports",
      command: "/license-report",
      text: `${new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10)} csv`,
    });
  const begun = performance.now();
  const acks = [order(1)];
  for (let day = 2; day <= orders; day += 1) {
    await wait(1000 / PER_SECOND);
    acks.push(order(day));
  }
  const times = (await Promise.all(acks))
    .map(({ acked, ms }) => (acked ? ms : Number.POSITIVE_INFINITY))
    .toSorted((a, b) => a - b);
  await firstShared;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(0);
  print(
    `${orders} orders at ${PER_SECOND} a second, a flush takes ${ms} ms: ack ms p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)}; the first report of ${megabytes} MB was shared after ${seconds} s`,
  );
  await bot.kill();
  await sandbox.close();
}
