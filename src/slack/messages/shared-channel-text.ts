import type { Messages } from "../../i18n/index.ts";
import type { SharedChannel } from "../access/admission.ts";
import { clip } from "../web-api/text.ts";

/** Names that fit into a button beside the channel's. */
const MAX_NAMES = 3;
const NAME = 40;

/** A channel and the organizations that read it, as a sentence in plain text names them. */
export interface SharedChannelText {
  readonly channel: string;
  /** In one list. */
  readonly names: string;
}

/**
 * Foreign names for a place where they show letter by letter. Control and direction marks are taken out, and each name is
 * closed off in its own direction of writing, so that it cannot turn the sentence around it.
 */
export function sharedChannelText(
  { channel, names }: SharedChannel,
  { access, formats }: Messages,
): SharedChannelText {
  const { external } = access;
  const shown = names.slice(0, MAX_NAMES).map((name) => isolated(name));
  const more = names.length - shown.length;
  return {
    channel: channel ? `#${isolated(channel)}` : external.thisChannel,
    names: formats.list(
      [...(shown.length > 0 ? shown : [external.unnamed]), ...(more > 0 ? [external.more(more)] : [])],
      "and",
    ),
  };
}

/** The joiner of emoji isn't a mark that could turn anything: without it a family falls apart. */
const isolated = (name: string): string => `\u2068${clip(name.replace(/(?!\u200d)\p{C}/gu, ""), NAME)}\u2069`;
