import type { ViewOutput } from "@slack/bolt";
import type { InputBlock, ModalView, PlainTextOption } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";

/** Names of the form's parts. */
export const WATCH_FORM = {
  callback: "license_watch",
  server: { block: "watch_server", action: "watch_server" },
  channel: { block: "watch_channel", action: "watch_channel" },
  usage: { block: "watch_usage", action: "watch_usage" },
  expiry: { block: "watch_expiry", action: "watch_expiry" },
  quiet: { block: "watch_quiet", action: "watch_quiet" },
} as const;

/** A value that no server's name is: names hold no blank. */
const EVERY_SERVER = "* *";

export interface WatchFormContent {
  readonly servers: readonly [string, ...string[]];
  readonly server: string | undefined;
  readonly channelId: string | undefined;
  readonly usage: string;
  readonly expiry: string;
  readonly quiet: string;
}

export function buildWatchForm(content: WatchFormContent, { watch }: Messages): ModalView {
  const { form } = watch;
  return {
    type: "modal",
    callback_id: WATCH_FORM.callback,
    title: plain(form.title, LIMITS.viewTitle),
    submit: plain(form.submit, LIMITS.viewTitle),
    close: plain(form.close, LIMITS.viewTitle),
    blocks: [
      serverBlock(content, form),
      {
        type: "input",
        block_id: WATCH_FORM.channel.block,
        label: plain(form.channel),
        element: {
          type: "conversations_select",
          action_id: WATCH_FORM.channel.action,
          // A channel that others read is refused when the form is sent.
          filter: { include: ["public", "private"] },
          ...(content.channelId && { initial_conversation: content.channelId }),
        },
      },
      textBlock(WATCH_FORM.usage, form.usage, form.usageHint, content.usage),
      textBlock(WATCH_FORM.expiry, form.expiry, form.expiryHint, content.expiry),
      textBlock(WATCH_FORM.quiet, form.quiet, form.quietHint, content.quiet, true),
    ],
  };
}

function serverBlock(
  { servers, server }: Pick<WatchFormContent, "servers" | "server">,
  form: Messages["watch"]["form"],
): InputBlock {
  const option = (value: string, text: string): PlainTextOption => ({
    text: plain(text, LIMITS.optionText),
    value,
  });
  const every = option(EVERY_SERVER, form.everyServer);
  const named = servers.slice(0, LIMITS.selectOptions - 1).map((name) => option(name, name));
  const chosen = named.find(({ value }) => value === server) ?? every;
  return {
    type: "input",
    block_id: WATCH_FORM.server.block,
    label: plain(form.server),
    element: {
      type: "static_select",
      action_id: WATCH_FORM.server.action,
      options: [every, ...named],
      initial_option: chosen,
    },
  };
}

const textBlock = (
  { block, action }: { readonly block: string; readonly action: string },
  label: string,
  hint: string,
  value: string,
  optional = false,
): InputBlock => ({
  type: "input",
  block_id: block,
  label: plain(label),
  hint: plain(hint),
  optional,
  element: {
    type: "plain_text_input",
    action_id: action,
    max_length: 100,
    ...(value !== "" && { initial_value: value }),
  },
});

/** What somebody filled in; undefined for what cannot be read. */
export interface WatchFormInput {
  /** Undefined: all servers. */
  readonly server: string | undefined;
  readonly channelId: string | undefined;
  readonly usage: readonly number[] | undefined;
  readonly expiryDays: readonly number[] | undefined;
  readonly quietHours: { readonly from: string; readonly to: string } | null | undefined;
}

export function readWatchForm({ state: { values } }: Pick<ViewOutput, "state">): WatchFormInput {
  const field = ({ block, action }: { readonly block: string; readonly action: string }) =>
    values[block]?.[action];
  const text = (name: "usage" | "expiry" | "quiet") => field(WATCH_FORM[name])?.value?.trim() ?? "";
  const server = field(WATCH_FORM.server)?.selected_option?.value;
  return {
    server: server === EVERY_SERVER ? undefined : server,
    channelId: field(WATCH_FORM.channel)?.selected_conversation ?? undefined,
    usage: readNumbers(text("usage")),
    expiryDays: readNumbers(text("expiry")),
    quietHours: readHours(text("quiet")),
  };
}

const MAX_STEPS = 10;
const MAX_NUMBER = 1000;

/** Full-width digits and commas are what a Japanese keyboard writes. */
function readNumbers(text: string): number[] | undefined {
  const parts = text
    .normalize("NFKC")
    .split(/[\s,;、%]+/)
    .filter((part) => part !== "");
  const numbers = parts.map(Number);
  const isGood = numbers.every((number) => Number.isInteger(number) && number > 0 && number <= MAX_NUMBER);
  return isGood && numbers.length > 0 && numbers.length <= MAX_STEPS ? numbers : undefined;
}

function readHours(text: string): WatchFormInput["quietHours"] {
  if (text === "") return null;
  const [, from, to] =
    /^(\d{1,2}:\d\d)\s*(?:-|–|—|~|〜|to|bis|à|a)\s*(\d{1,2}:\d\d)$/i.exec(text.normalize("NFKC")) ?? [];
  const [first, last] = [timeOfDay(from), timeOfDay(to)];
  return first && last && first !== last ? { from: first, to: last } : undefined;
}

function timeOfDay(text: string | undefined): string | undefined {
  const padded = text?.padStart(5, "0");
  return padded !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(padded) ? padded : undefined;
}
