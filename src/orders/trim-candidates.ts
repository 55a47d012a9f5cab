import type { OptionMistake, OptionName } from "./mistake.ts";
import { OPTIONS, type Option } from "./option-grammar.ts";

/** Words at an end of a text that may be a misspelled option, and the text without them. */
export interface TrimCandidate {
  readonly mistake: OptionMistake;
  readonly rest: string;
}

const { format, place, server, zone } = OPTIONS;

/** Every way to take one misspelled option off an end of the text, the likeliest first. */
export function trimCandidates(text: string, servers: readonly string[]): TrimCandidate[] {
  const words = text.split(" ");
  const end = words.length;
  const leads = (at: number, option: Option<OptionName, string>) =>
    option.leads.includes(words[at]?.toLowerCase() ?? "");
  /** Takes the words from `from` to `to` off, the first of which may lead. */
  const trim = (option: Option<OptionName, unknown>, from: number, to: number) => {
    const meant = words.slice(option.leads.length > 0 ? from + 1 : from, to).join(" ");
    const rest = [...words.slice(0, from), ...words.slice(to)].join(" ");
    const near = option.near(meant, servers);
    const isNear = near.length > 0;
    if (meant === "" || rest === "" || (option.leads.length === 0 && !isNear)) return [];
    const offered = isNear ? near : (option.offered?.(servers) ?? []);
    return [{ mistake: { part: option.name, words: meant, near: offered }, rest, isNear }];
  };
  const lastZone = words.findLastIndex((_, at) => leads(at, zone));
  const candidates = [
    ...trim(format, end - 1, end),
    ...trim(format, 0, 1),
    ...(leads(end - 2, place) ? trim(place, end - 2, end) : []),
    ...(leads(end - 2, server) ? trim(server, end - 2, end) : []),
    ...(lastZone > 0 ? trim(zone, lastZone, end) : []),
    ...(leads(0, place) ? trim(place, 0, 2) : []),
    ...(leads(0, server) ? trim(server, 0, 2) : []),
    ...(leads(0, zone) ? leadingCounts : []).flatMap((count) => trim(zone, 0, 1 + count)),
  ];
  // "en" leads a server and a zone: what comes near to either is likelier than what comes near to nothing.
  return [...candidates.filter(({ isNear }) => isNear), ...candidates.filter(({ isNear }) => !isNear)];
}

/** `America/New York`: more words name no zone. */
const MAX_ZONE_WORDS = 3;

/** How many words behind a leading `in` may be the zone. */
const leadingCounts = Array.from({ length: MAX_ZONE_WORDS }, (_, index) => index + 1);
