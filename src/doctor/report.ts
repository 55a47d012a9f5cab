import type { Vb365Client } from "../vb365/index.ts";
import type { Area, Finding } from "./finding.ts";

const DAY_MS = 86_400_000;
const FIRST_BYTES = 64;
/** Headers that say how a file comes, and nothing of the server. */
const TOLD = [
  "content-type",
  "content-disposition",
  "content-length",
  "transfer-encoding",
  "content-encoding",
];

/**
 * Makes a CSV of yesterday, and tells what the server really sends: for a bug report. Names, addresses, and numbers of
 * the file's rows are replaced, so that it can be shown to others.
 */
export async function examineReport(
  client: Vb365Client,
  { ok, problem }: Area,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal },
): Promise<Finding[]> {
  const end = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const [startTime, endTime] = [end - DAY_MS, end - 1].map((at) => new Date(at).toISOString());
  if (startTime === undefined || endTime === undefined) return [];
  const { status, headers, body } = await client.rawReport(
    { startTime, endTime, format: "CSV", timezone: "UTC" },
    { signal },
  );
  const lines = [
    ok(`report call: HTTP ${status}, ${body.length} bytes`),
    ...TOLD.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [ok(`report header ${name}: ${String(value).replace(/\s+/g, " ")}`)];
    }),
    ok(`report first bytes: ${Buffer.from(body.subarray(0, 4)).toString("hex")}`),
  ];
  if (status !== 200)
    return [
      ...lines,
      problem(`report answer: ${mask(textOf(body))}`, "Say so in a bug report, with all of these lines."),
    ];
  const [header = "", ...rows] = textOf(body).split(/\r?\n/);
  return [
    ...lines,
    ok(`report columns: ${header}`),
    ok(`report rows: ${rows.filter(Boolean).length}; the first, masked: ${mask(rows[0] ?? "")}`),
  ];
}

/** UTF-16 is told by its mark; anything else is read as UTF-8. */
function textOf(body: Uint8Array): string {
  const isUtf16 = body[0] === 0xff && body[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(body);
}

/** Letters as `x`, digits as `0`: separators, quotes, and lengths stay. */
const mask = (text: string) =>
  text
    .slice(0, FIRST_BYTES * 4)
    .replace(/\p{L}/gu, "x")
    .replace(/\p{N}/gu, "0")
    .replace(/\s+/g, " ");
