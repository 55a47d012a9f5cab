import type { ReportRequest } from "./report-request.ts";
import { findZone } from "./zones.ts";

/** What the text behind `/license-report` asks for, before the range is read. */
export type CommandText =
  | { readonly kind: "help" }
  | { readonly kind: "form" }
  /** Both formats are named. */
  | { readonly kind: "two-formats" }
  | {
      readonly kind: "report";
      readonly rangeText: string;
      readonly format: ReportRequest["format"];
      /** IANA zone named with `in …`. */
      readonly zone?: string;
      /** VB365 server named with `on …`, as the settings spell it. */
      readonly server?: string;
      /** What stands behind a last `in` without being a zone; part of `rangeText` too, as it may belong there ("in May"). */
      readonly inWords?: string;
    };

const FORMAT = /^(?:(?:as|in)\s+)?(?:an?\s+)?(pdf|csv)\b|\b(?:(?:as|in)\s+)?(?:an?\s+)?(pdf|csv)$/i;
const IN_ZONE = /^(.*\S)\s+in\s+(\S.*)$/is;
const ON_SERVER = /^(?:(.*\S)\s+)?on\s+(\S+)$/is;

/**
 * Takes the options off the ends of the text: `pdf` or `csv` (PDF by default), `in <zone>` and `on <server>`. What is
 * left is the range, in the operator's own words.
 * @param servers names of the VB365 servers
 */
export function readCommandText(text: string, servers: readonly string[]): CommandText {
  let rest = text.trim().replace(/\s+/g, " ");
  if (rest === "") return { kind: "form" };
  if (/^(help|\?|usage)$/i.test(rest)) return { kind: "help" };
  const formats = new Set<ReportRequest["format"]>();
  let zone: string | undefined;
  let server: string | undefined;
  for (;;) {
    const before = rest;
    const named = FORMAT.exec(rest);
    if (named) {
      formats.add((named[1] ?? named[2])?.toUpperCase() === "CSV" ? "CSV" : "PDF");
      rest = `${rest.slice(0, named.index)}${rest.slice(named.index + named[0].length)}`.trim();
    }
    const place = zone === undefined ? IN_ZONE.exec(rest) : null;
    const found = place?.[2] === undefined ? undefined : findZone(place[2]);
    if (place?.[1] && found) {
      zone = found;
      rest = place[1];
    }
    const far = server === undefined ? ON_SERVER.exec(rest) : null;
    const known = servers.find((name) => name.toLowerCase() === far?.[2]?.toLowerCase());
    if (known !== undefined) {
      server = known;
      rest = far?.[1] ?? "";
    }
    if (rest === before) break;
  }
  if (formats.size > 1) return { kind: "two-formats" };
  const inWords = zone === undefined ? IN_ZONE.exec(rest)?.[2] : undefined;
  return {
    kind: "report",
    rangeText: rest,
    format: formats.has("CSV") ? "CSV" : "PDF",
    ...(zone !== undefined && { zone }),
    ...(server !== undefined && { server }),
    ...(inWords !== undefined && { inWords }),
  };
}
