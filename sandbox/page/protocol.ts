/**
 * What the page's server and its browser side say to each other. The browser side imports this file, so it holds types
 * and plain values only.
 * Blocks and views go as the bot sent them.
 */
export type Json = { readonly [key: string]: unknown };

export interface PagePerson {
  readonly id: string;
  /** What follows `@`. */
  readonly name: string;
  readonly realName: string;
  /** IANA zone. */
  readonly tz: string;
  readonly locale: string;
  readonly role: "operator" | "guest" | "other organization" | "bot";
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "im";
  readonly members: readonly string[];
  readonly hasBot: boolean;
  readonly isArchived: boolean;
  /** Shared with another organization. */
  readonly isShared: boolean;
}

export interface PageFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** In bytes. */
  readonly size: number;
}

export interface PageMessage {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly files: readonly PageFile[];
  readonly threadTs?: string;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  /** The one person who sees it. */
  readonly onlyFor?: string;
}

export interface PageView {
  readonly id: string;
  readonly user: string;
  readonly hash: string;
  /** As the bot sent it: title, submit, close. */
  readonly content: Json;
  readonly blocks: readonly Json[];
  /** Block id → action id → value, as in `state.values`. */
  readonly state: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/** One thing that went between two sides; an entry with a known id replaces the one before. */
export interface WireEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly route: "Slack → bot" | "bot → Slack" | "bot → VB365" | "Socket Mode";
  readonly title: string;
  /** Not yet known while it is under way. */
  readonly result?: string;
  readonly isGood?: boolean;
  readonly ms?: number;
  readonly detail?: unknown;
}

/** In the order in which the page shows them. */
export const SWITCH_GROUPS = [
  "The clock",
  "The bot",
  "VB365 server",
  "Slack: messages",
  "Slack: files",
  "Slack: people and channels",
  "Slack: forms",
  "Slack: connections",
] as const;

export type SwitchGroup = (typeof SWITCH_GROUPS)[number];

/** Something to break, or to mend. */
export interface PageSwitch {
  readonly id: string;
  readonly group: SwitchGroup;
  readonly label: string;
  /** What it does, or how long it lasts. */
  readonly hint: string;
  /** Undefined for one that is pressed and then over. */
  readonly isOn?: boolean;
}

/** What the license of the VB365 server says, as far as somebody moved it; empty for what it says by itself. */
export interface PageLicense {
  readonly type: string;
  readonly status: string;
  readonly used: string;
  readonly total: string;
  /** The last day, such as "2026-12-31". */
  readonly expires: string;
  readonly exceeded: string;
  readonly autoUpdate: string;
}

export type BotState = "starting" | "running" | "stopped";

export interface PageSnapshot {
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  readonly messages: readonly PageMessage[];
  readonly views: readonly PageView[];
  readonly homes: readonly PageView[];
  readonly wire: readonly WireEntry[];
  readonly switches: readonly PageSwitch[];
  readonly license: PageLicense;
  readonly bot: BotState;
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
  readonly steps: readonly PageStep[];
  readonly executions: readonly PageExecution[];
}

export interface PageShortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly description: string;
}

/** A value that a workflow step takes. */
export interface PageParameter {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Like `string` or `slack#/types/channel_id`. */
  readonly type: string;
  readonly isRequired: boolean;
}

/** A step of the app's that people can put into a workflow. */
export interface PageStep {
  readonly callbackId: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: readonly PageParameter[];
  readonly outputs: readonly PageParameter[];
}

/** One run of a workflow step. */
export interface PageExecution {
  readonly id: string;
  readonly state: "running" | "completed" | "failed";
  readonly outputs?: Json;
  readonly error?: string;
}

export interface PageCommand {
  /** With its slash. */
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

/** What is told to every open page, in order. */
export type PageEvent =
  | { readonly type: "snapshot"; readonly snapshot: PageSnapshot }
  | { readonly type: "channels"; readonly channels: readonly PageChannel[] }
  | { readonly type: "message"; readonly message: PageMessage }
  | { readonly type: "message_gone"; readonly channel: string; readonly ts: string }
  /** All modals of one person, the visible one last. */
  | { readonly type: "views"; readonly user: string; readonly views: readonly PageView[] }
  | { readonly type: "home"; readonly view: PageView }
  | { readonly type: "execution"; readonly execution: PageExecution }
  | { readonly type: "wire"; readonly entry: WireEntry }
  | ({ readonly type: "switches" } & Pick<PageSnapshot, "switches" | "license" | "bot">);

/** What a field holds, as it goes to the server: text, an option's value, several of them, an option, or nothing. */
export type FieldValue = string | readonly string[] | Json | null;

/** What a person does, by the name of the path it is posted to. */
export interface PageActions {
  readonly compose: { user: string; channel: string; text: string; threadTs?: string | undefined };
  readonly click: {
    user: string;
    channel: string;
    ts: string;
    actionId: string;
    blockId?: string | undefined;
    value?: FieldValue | undefined;
  };
  readonly "view-action": {
    user: string;
    viewId: string;
    actionId: string;
    blockId?: string | undefined;
    value?: FieldValue | undefined;
  };
  readonly suggest: { user: string; viewId: string; actionId: string; query: string };
  readonly submit: {
    user: string;
    viewId: string;
    state: Record<string, Record<string, FieldValue>>;
  };
  readonly close: { user: string; viewId: string };
  readonly home: { user: string };
  readonly shortcut: { user: string; callbackId: string };
  readonly step: { callbackId: string; inputs: Record<string, string | number | boolean> };
  readonly switch: { id: string };
  readonly license: PageLicense;
}

/** What comes back from each; everything visible comes as events. */
export interface PageAnswers {
  /** Whether the app answered in time. */
  readonly click: { readonly isAcked: boolean };
  readonly "view-action": { readonly isAcked: boolean };
  readonly shortcut: { readonly isAcked: boolean };
  readonly suggest: { readonly options: readonly Json[] };
  /** The id of the execution. */
  readonly step: { readonly id: string };
  /** Errors by block id, and whether the view is there no more. */
  readonly submit: {
    readonly errors: Readonly<Record<string, string>>;
    readonly isAcked: boolean;
    readonly isGone: boolean;
  };
}

export type ActionName = keyof PageActions;
export type AnswerOf<Name extends ActionName> = Name extends keyof PageAnswers
  ? PageAnswers[Name]
  : Record<string, never>;
