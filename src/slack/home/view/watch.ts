import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import type { Destination, ServerWatch } from "../../../watch/index.ts";
import { WATCH_ACTIONS, watchLines } from "../../messages/watch-reply.ts";
import { clip, escapeMrkdwn, mrkdwn } from "../../web-api/text.ts";
import type { HomeContent } from "./content.ts";
import { button, heading } from "./parts.ts";

/** Servers that are listed, and channels of each; the App Home holds 100 blocks, with all that else stands on it. */
const MAX_SERVERS = 10;
const MAX_CHANNELS = 10;

/**
 * What is watched and where, with each server's last reading and its age. Channels of other workspaces are not named:
 * it's no business of this one that they watch, too.
 */
export function watchBlocks(
  { watched, now, zone }: Pick<HomeContent, "watched" | "now" | "zone">,
  messages: Messages,
): KnownBlock[] {
  if (watched === undefined || watched.servers.length === 0) return [];
  const { watch } = messages;
  const sections = watched.servers.slice(0, MAX_SERVERS).map((server): KnownBlock => {
    const lines = watchLines(server, { zone, messages, now }).map(escapeMrkdwn);
    const [first = "", ...rest] = [...lines, whereLine(server, watched.isHere, messages)];
    return {
      type: "section",
      text: mrkdwn(clip([`*${escapeMrkdwn(server.server)}*  ${first}`, ...rest].join("\n"), 2900)),
    };
  });
  return [
    ...heading(watch.title),
    ...sections,
    {
      type: "actions",
      block_id: "home_watch",
      elements: [button(WATCH_ACTIONS.change, watch.change)],
    },
  ];
}

function whereLine(
  { destinations }: ServerWatch,
  isHere: (destination: Destination) => boolean,
  { watch, formats }: Messages,
): string {
  const here = destinations.filter(isHere);
  if (here.length === 0) return watch.nobody;
  const name = ({ channelId, refused }: Destination) =>
    refused === undefined ? `<#${channelId}>` : `<#${channelId}> :warning:`;
  const named = here.slice(0, MAX_CHANNELS).map(name);
  return watch.channels(formats.list(here.length > MAX_CHANNELS ? [...named, "…"] : named, "and"));
}
