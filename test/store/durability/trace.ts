/** A system call that strace saw, between the line on which it began and the one on which it had ended. */
export interface Call {
  readonly pid: string;
  readonly name: string;
  /** The file of its descriptor. */
  readonly path: string;
  /** What was written. */
  readonly data: Buffer;
  readonly began: number;
  readonly ended: number;
}

const BEGIN = /^(\d+)\s+(\w+)\(\d+<([^>]*)>(.*)$/;
const RESUMED = /^(\d+)\s+<\.\.\. (\w+) resumed>/;
const UNFINISHED = "<unfinished ...>";

/** Calls of all threads, in the order in which they began; those that never ended are left out. */
export function readTrace(trace: string): Call[] {
  const calls: Call[] = [];
  const open = new Map<string, Omit<Call, "ended">>();
  trace.split("\n").forEach((line, index) => {
    const resumed = RESUMED.exec(line);
    if (resumed) {
      const [, pid = ""] = resumed;
      const begun = open.get(pid);
      if (begun) calls.push({ ...begun, ended: index });
      open.delete(pid);
      return;
    }
    const [, pid = "", name = "", path = "", text = ""] = BEGIN.exec(line) ?? [];
    if (name === "") return;
    const call = { pid, name, path: bytesOf(path).toString(), data: dataOf(text), began: index };
    if (text.endsWith(UNFINISHED)) open.set(pid, call);
    else calls.push({ ...call, ended: index });
  });
  return calls.sort((a, b) => a.began - b.began);
}

/** As `strace -xx` writes bytes: `\\x2f\\x74`. */
const bytesOf = (text: string) => Buffer.from(text.replaceAll("\\x", ""), "hex");

/** The bytes of a call's first string. */
const dataOf = (text: string) => bytesOf(/"([^"]*)"/.exec(text)?.[1] ?? "");

const isFlush = ({ name }: Call) => name === "fdatasync" || name === "fsync";

/**
 * Orders that were acknowledged before they were on the disk. An order is in the log once its commit has written it; a
 * flush counts that began after that and had ended before the answer to Slack was written.
 * @param days as they stand in the orders, one after the other, each acknowledged before the next was made
 */
export function unflushedAcks(
  calls: readonly Call[],
  days: readonly string[],
  dataDirectory: string,
): string[] {
  const log = `${dataDirectory}/store.sqlite-wal`;
  const faults: string[] = [];
  for (const day of days) {
    const written = calls.findIndex(
      ({ name, path, data }) => name === "pwrite64" && path === log && data.includes(`"rangeText":"${day}`),
    );
    const first = calls[written];
    const ack = calls.find((call) => first !== undefined && call.began > first.ended && isAck(call));
    if (!first || !ack) {
      faults.push(`${day}: ${first ? "no acknowledgement" : "no write"} in the trace`);
      continue;
    }
    const committed = endOfCommit(calls, written, log);
    const isFlushed = calls.some(
      (call) => isFlush(call) && call.path === log && call.began > committed && call.ended < ack.began,
    );
    if (!isFlushed) faults.push(`${day}: acknowledged without a flush of ${log}`);
  }
  const named = calls.find((call) => call.name === "fsync" && call.path === dataDirectory);
  const firstAck = calls.find(isAck);
  if (!named || (firstAck && named.ended > firstAck.began)) {
    faults.push(`the names of the files in ${dataDirectory} were not flushed`);
  }
  return faults;
}

const isAck = ({ path, data }: Call) => path.startsWith("socket:") && data.includes("HTTP/1.1 200");

const FRAME_HEADER_BYTES = 24;

/** The frame that ends a commit says in its header how large the database is after it (sqlite.org/fileformat2.html#walformat). */
function endOfCommit(calls: readonly Call[], from: number, log: string): number {
  const header = calls.findIndex(
    ({ name, path, data }, index) =>
      index >= from - 1 &&
      name === "pwrite64" &&
      path === log &&
      data.length === FRAME_HEADER_BYTES &&
      data.readUInt32BE(4) > 0,
  );
  const page = calls.find(({ name, path }, index) => index > header && name === "pwrite64" && path === log);
  return page?.ended ?? Number.POSITIVE_INFINITY;
}
