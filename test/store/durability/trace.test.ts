import { expect, it } from "vitest";
import { readTrace, unflushedAcks } from "./trace.ts";

const hex = (bytes: Buffer | string) =>
  [...Buffer.from(bytes)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
const frame = (pages: number) => {
  const header = Buffer.alloc(24);
  header.writeUInt32BE(pages, 4);
  return hex(header);
};
const write = (data: string) => `1 pwrite64(24<${hex("/d/store.sqlite-wal")}>, "${data}", 24, 0) = 24`;
const [FLUSH, RESUMED] = [
  `2 fdatasync(26<${hex("/d/store.sqlite-wal")}> <unfinished ...>`,
  "2 <... fdatasync resumed>) = 0",
];
const ACK = `1 writev(29<${hex("socket:[1]")}>, [{iov_base="${hex("HTTP/1.1 200 OK")}", iov_len=9}], 1) = 9`;
const NAMES = `2 fsync(30<${hex("/d")}>) = 0`;
const [DATA, INNER, LAST] = [write(hex('{"rangeText":"2026-01-01 csv"}')), write(frame(0)), write(frame(7))];
const PAGE = write(hex("page"));

it.each<[string, string[], string[]]>([
  ["flushed between commit and answer", [NAMES, INNER, DATA, LAST, PAGE, FLUSH, RESUMED, ACK], []],
  ["flushed after the answer", [NAMES, INNER, DATA, LAST, PAGE, ACK, FLUSH, RESUMED], ["without a flush"]],
  [
    "flushed when the answer had left",
    [NAMES, INNER, DATA, LAST, PAGE, FLUSH, ACK, RESUMED],
    ["without a flush"],
  ],
  [
    "flushed before it was committed",
    [NAMES, INNER, DATA, FLUSH, RESUMED, LAST, PAGE, ACK],
    ["without a flush"],
  ],
  ["answered, and nothing was written", [NAMES, FLUSH, RESUMED, ACK], ["no write"]],
  [
    "in a file whose name was not flushed",
    [INNER, DATA, LAST, PAGE, FLUSH, RESUMED, ACK],
    ["names of the files"],
  ],
])("an order that is %s", (_, lines, faults) => {
  const found = unflushedAcks(readTrace(lines.join("\n")), ["2026-01-01"], "/d");
  expect(found).toEqual(faults.map((fault) => expect.stringContaining(fault)));
});
