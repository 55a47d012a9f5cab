import type { Fault, FaultPlace, Faults } from "../../slack/index.ts";
import type { SwitchGroup } from "../protocol.ts";

/** Something that Slack does to the bot now and then. */
export interface SlackBreakage {
  readonly group: SwitchGroup;
  readonly label: string;
  readonly hint: string;
  /** What is armed, and where. */
  readonly faults: readonly (readonly [place: FaultPlace, fault: Fault, times: number])[];
}

const FOREVER = Number.POSITIVE_INFINITY;

const failing = (place: FaultPlace, status: number, times: number) =>
  [place, { kind: "status", status }, times] as const;

const refusing = (place: FaultPlace, error: string, times: number) =>
  [place, { kind: "error", error }, times] as const;

const limiting = (place: FaultPlace, retryAfterSeconds: number, times: number) =>
  [place, { kind: "rate_limited", retryAfterSeconds }, times] as const;

/** A reset in place of the first answers, and of what the client tries again. */
const resetting = (place: FaultPlace, times: number) => [place, { kind: "reset" }, times] as const;

const MESSAGES = {
  limited: {
    label: "429 on posting",
    hint: "The next post is rate limited for 3 seconds.",
    faults: [limiting("chat.postMessage", 3, 1)],
  },
  forbidden: {
    label: "Posting forbidden",
    hint: "The workspace lets only some people post here, until it is turned off.",
    faults: [refusing("chat.postMessage", "restricted_action", FOREVER)],
  },
  broken: {
    label: "500 on editing",
    hint: "The next two edits of a message fail.",
    faults: [failing("chat.update", 500, 2)],
  },
  closed: {
    label: "Edits refused",
    hint: "Messages can’t be edited any more, until it is turned off.",
    faults: [refusing("chat.update", "edit_window_closed", FOREVER)],
  },
} as const;

const FILES = {
  upload: {
    label: "Upload fails",
    hint: "The next upload is answered 503.",
    faults: [failing("upload", 503, 1)],
  },
  lost: {
    label: "Answer lost on sharing",
    hint: "The next file is shared, but the bot never hears so.",
    faults: [["files.completeUploadExternal", { kind: "answer_lost" }, 1]],
  },
  late: {
    label: "File appears late",
    hint: "The next file takes 5 seconds to appear.",
    faults: [["share", { kind: "share_late", ms: 5_000 }, 1]],
  },
  never: {
    label: "File never appears",
    hint: "Slack says that the next file is shared, and shares it nowhere.",
    faults: [["share", { kind: "share_never" }, 1]],
  },
  converted: {
    label: "Channel converted",
    hint: "The next file’s channel gets another ID while the file is shared.",
    faults: [["share", { kind: "share_converted", channelId: "G0CONVERTED1" }, 1]],
  },
} as const satisfies Record<string, Omit<SlackBreakage, "group">>;

const LOOK_UPS = {
  people: {
    label: "People: 500",
    hint: "Nobody can be looked up, until it is turned off.",
    faults: [failing("users.info", 500, FOREVER)],
  },
  channels: {
    label: "Channels: 429",
    hint: "No channel can be looked up, until it is turned off.",
    faults: [limiting("conversations.info", 30, FOREVER)],
  },
} as const;

const FORMS = {
  expired: {
    label: "Trigger expired",
    hint: "The next form comes too late for Slack.",
    faults: [refusing("views.open", "expired_trigger_id", 1)],
  },
  formLimited: {
    label: "429 on opening",
    hint: "The next form is rate limited.",
    faults: [limiting("views.open", 30, 1)],
  },
  formBroken: {
    label: "500 on opening",
    hint: "The next form can’t be opened.",
    faults: [failing("views.open", 500, 3)],
  },
  formReset: {
    label: "Reset on opening",
    hint: "The connection breaks before the next form is opened.",
    faults: [resetting("views.open", 3)],
  },
} as const;

const CONNECTIONS = {
  storm: {
    label: "Too many websockets",
    hint: "Ten new connections are sent away after their hello; refresh to begin.",
    faults: [["socket", { kind: "disconnect", reason: "too_many_websockets" }, 10]],
  },
  drop: {
    label: "Dropped after hello",
    hint: "Ten new connections break without a word; refresh to begin.",
    faults: [["socket", { kind: "drop" }, 10]],
  },
  noHello: {
    label: "Closed before hello",
    hint: "The next three connections end before they begin; refresh to begin.",
    faults: [["socket", { kind: "no_hello" }, 3]],
  },
  crowded: {
    label: "All ten in use",
    hint: "New connections hear that ten are open; refresh to begin.",
    faults: [["socket", { kind: "crowded", connections: 10 }, 2]],
  },
  unauthorized: {
    label: "invalid_auth once",
    hint: "The next request for a connection is refused; refresh to begin.",
    faults: [refusing("apps.connections.open", "invalid_auth", 1)],
  },
} as const satisfies Record<string, Omit<SlackBreakage, "group">>;

const grouped = (group: SwitchGroup, some: Readonly<Record<string, Omit<SlackBreakage, "group">>>) =>
  Object.entries(some).map(([id, one]) => [id, { group, ...one }] as const);

/** By id. Each heals by being used up or by being turned off. */
export const SLACK_BREAKAGES: ReadonlyMap<string, SlackBreakage> = new Map([
  ...grouped("Slack: messages", MESSAGES),
  ...grouped("Slack: files", FILES),
  ...grouped("Slack: people and channels", LOOK_UPS),
  ...grouped("Slack: forms", FORMS),
  ...grouped("Slack: connections", CONNECTIONS),
]);

/** What stays as it is set, whatever it is used for. */
export const SLACK_MODES: Readonly<
  Record<"slow-channel" | "no-response-url", Omit<SlackBreakage, "faults"> & { readonly mode: Mode }>
> = {
  "slow-channel": {
    group: "Slack: messages",
    label: "One post a second",
    hint: "A channel takes one post a second, and answers 429 to more.",
    mode: "limitPostsPerChannel",
  },
  "no-response-url": {
    group: "Slack: messages",
    label: "No response URL",
    hint: "Commands and clicks come without one.",
    mode: "withoutResponseUrl",
  },
};

type Mode = { [Key in keyof Faults]: Faults[Key] extends boolean ? Key : never }[keyof Faults];
