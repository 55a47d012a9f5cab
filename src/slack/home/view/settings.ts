import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import { clip, escapeMrkdwn, mrkdwn } from "../../web-api/text.ts";
import { heading } from "./parts.ts";

/** What applies to a person, from their Slack profile and the bot's settings. */
export interface HomeSettings {
  /** IANA zone. */
  readonly zone: string;
  /** BCP 47 tag. */
  readonly locale: string;
  /** The first is the default. */
  readonly serverNames: readonly string[];
}

export function settingsBlocks(
  { zone, locale, serverNames }: HomeSettings,
  mayAsk: boolean,
  { home, formats }: Messages,
): KnownBlock[] {
  const servers = formats.list(serverNames, "and");
  const fields: [label: string, value: string][] = [
    [home.zone, zone],
    [home.language, formats.language(locale)],
    ...(mayAsk ? ([[home.servers, servers]] as [string, string][]) : []),
    [home.mayAsk, mayAsk ? home.yes : home.no],
  ];
  return [
    ...heading(home.settings),
    {
      type: "section",
      fields: fields.map(([label, value]) => mrkdwn(`*${label}*\n${escapeMrkdwn(clip(value, 300))}`, 2000)),
    },
  ];
}
