import type { PagePerson } from "../../protocol.ts";

type Reader = Pick<PagePerson, "tz" | "locale">;

const style = (reader: Reader, options: Intl.DateTimeFormatOptions, at: Date): string =>
  new Intl.DateTimeFormat(reader.locale, { timeZone: reader.tz, ...options }).format(at);

/** A message's `ts` as the time of day where the reader is. */
export const timeOfTs = (ts: string, reader: Reader): string =>
  style(reader, { timeStyle: "short" }, new Date(Number(ts) * 1000));

/** Its day, as it stands between messages. */
export const dayOfTs = (ts: string, reader: Reader): string =>
  style(reader, { weekday: "long", day: "numeric", month: "long" }, new Date(Number(ts) * 1000));

const DATE_PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { dateStyle: "long" },
  date_pretty: { dateStyle: "long" },
  date_short: { dateStyle: "medium" },
  date_short_pretty: { dateStyle: "medium" },
  date_long: { dateStyle: "full" },
  date_long_pretty: { dateStyle: "full" },
  time: { timeStyle: "short" },
  time_secs: { timeStyle: "medium" },
};

/** `<!date^…>`: the same instant for everybody, each in the own zone. */
export function formatDate(
  { seconds, format, fallback }: { seconds: number; format: string; fallback: string },
  reader: Reader,
): string {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const options = DATE_PARTS[name];
    return options ? style(reader, options, at) : whole;
  });
}

/** By thousands, as Slack and the bot's card count. */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  const power = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${power > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
