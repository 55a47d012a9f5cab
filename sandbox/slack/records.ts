import type { InputState } from "./input-state.ts";
import type { JsonObject } from "./json.ts";

/** One place where a file is seen. */
export interface Share {
  readonly channel: string;
  readonly isPrivate: boolean;
  /** `ts` of the message that carries it. */
  readonly ts: string;
  readonly threadTs?: string;
}

export interface SandboxFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** Length promised when the upload was announced; what arrives must be exactly this. */
  readonly size: number;
  readonly created: number;
  readonly altText?: string;
  readonly state: "announced" | "uploaded" | "completed" | "deleted";
  /** Where the bytes lie, once uploaded. */
  readonly path: string;
  readonly sha256?: string;
  /** The upload host must not be shown the bot's token: what came, if anything did. */
  readonly uploadAuthorization?: string;
  readonly shares: readonly Share[];
}

/** What an app can put into a message. Markdown and blocks stay as they were sent. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly attachments: readonly JsonObject[];
}

export interface Message extends MessageContent {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly threadTs?: string;
  /** Posted by the bot rather than typed by a person. */
  readonly fromBot: boolean;
  readonly subtype?: "file_share" | "tombstone";
  readonly metadata?: JsonObject;
  /** Ids of the files shared with it. */
  readonly files: readonly string[];
  /** `ts` of the last edit that people can tell. */
  readonly editedTs?: string;
}

/** A message that one person sees and that no Web API method can find again. */
export interface Ephemeral extends MessageContent {
  readonly channel: string;
  readonly ts: string;
  /** Who sees it. */
  readonly to: string;
  readonly threadTs?: string;
  /** `slackbot` when Slack itself speaks, as about a command that failed. */
  readonly from: "bot" | "slackbot";
}

/** One run of a workflow step of the app's. */
export interface Execution {
  /** `Fx…` */
  readonly id: string;
  /** `Wx…`: the run of the workflow that it stands in. */
  readonly workflowId: string;
  readonly callbackId: string;
  readonly inputs: JsonObject;
  /** The token that goes with it, `xwfp-…`. */
  readonly token: string;
  readonly state: "running" | "completed" | "failed";
  /** Once it is completed. */
  readonly outputs?: JsonObject;
  /** In the app's words, once it failed. */
  readonly error?: string;
}

/** A modal on a person's screen, or their App Home. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly hash: string;
  readonly rootId: string;
  readonly previousId?: string;
  /** As the app sent it, with block ids filled in. */
  readonly content: JsonObject;
  readonly blocks: readonly JsonObject[];
  /** What is in the fields now. */
  readonly state: InputState;
}
