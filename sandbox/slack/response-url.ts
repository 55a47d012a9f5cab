import { blockFaults } from "./block-rules.ts";
import type { Clock } from "./clock.ts";
import { isObject, type JsonObject, objectsAt, parseJson, stringAt } from "./json.ts";
import type { Messages } from "./messages.ts";

const MAX_USES = 5;
const LIFETIME_MS = 30 * 60_000;

/** Where a response goes, and what it may replace. */
export interface ResponseOrigin {
  readonly channel: string;
  readonly user: string;
  readonly threadTs?: string;
  /** `ts` of the message or ephemeral that was clicked on. */
  readonly sourceTs?: string;
}

interface Issued {
  readonly origin: ResponseOrigin;
  readonly expires: number;
  uses: number;
}

export interface ResponseAnswer {
  readonly status: number;
  readonly body: JsonObject;
}

/** The response URLs of commands and clicks: five uses within thirty minutes. */
export class ResponseUrls {
  readonly #clock: Clock;
  readonly #messages: Messages;
  readonly #botUserId: string;
  readonly #base: () => string;
  readonly #issued = new Map<string, Issued>();

  constructor(clock: Clock, messages: Messages, botUserId: string, base: () => string) {
    this.#clock = clock;
    this.#messages = messages;
    this.#botUserId = botUserId;
    this.#base = base;
  }

  issue(origin: ResponseOrigin): string {
    const secret = this.#clock.secret();
    this.#issued.set(secret, { origin, expires: this.#clock.now().getTime() + LIFETIME_MS, uses: 0 });
    return `${this.#base()}/${secret}`;
  }

  knows(secret: string): boolean {
    return this.#issued.has(secret);
  }

  /** A POST to a response URL. */
  use(secret: string, body: string): ResponseAnswer {
    const issued = this.#issued.get(secret);
    if (issued === undefined) return refused("invalid_url");
    if (this.#clock.now().getTime() > issued.expires) return refused("expired_url");
    if (issued.uses >= MAX_USES) return refused("used_url");
    const message = parseJson(body);
    if (!isObject(message)) return { status: 400, body: { ok: false, error: "invalid_payload" } };
    issued.uses += 1;
    const error = this.respond(issued.origin, message);
    return error === undefined
      ? { status: 200, body: { ok: true } }
      : { status: 400, body: { ok: false, error } };
  }

  /** Does what a response says: a command's ack speaks the same language. Answers Slack's error code, if any. */
  respond(origin: ResponseOrigin, response: JsonObject): string | undefined {
    const source = origin.sourceTs;
    if (isTrue(response.delete_original)) {
      this.#deleteSource(origin);
      return undefined;
    }
    const content = {
      text: stringAt(response, "text") ?? "",
      blocks: objectsAt(response, "blocks"),
      attachments: objectsAt(response, "attachments"),
    };
    if (blockFaults(content.blocks, "message").length > 0) return "invalid_blocks";
    if (content.text === "" && content.blocks.length === 0 && content.attachments.length === 0)
      return "no_text";
    if (source !== undefined && isTrue(response.replace_original)) {
      const message = this.#messages.get(origin.channel, source);
      const ephemeral = this.#messages.ephemeral(source);
      if (message !== undefined) this.#messages.edit(message, content);
      if (ephemeral !== undefined) this.#messages.editEphemeral(ephemeral, content);
      return undefined;
    }
    const threadTs = stringAt(response, "thread_ts") ?? origin.threadTs;
    const place = { channel: origin.channel, ...(threadTs === undefined ? {} : { threadTs }) };
    if (response.response_type === "in_channel") {
      this.#messages.post({ ...content, ...place, user: this.#botUserId, fromBot: true });
    } else {
      this.#messages.whisper({ ...content, ...place, to: origin.user, from: "bot" });
    }
    return undefined;
  }

  #deleteSource({ channel, sourceTs }: ResponseOrigin): void {
    if (sourceTs === undefined) return;
    const message = this.#messages.get(channel, sourceTs);
    const ephemeral = this.#messages.ephemeral(sourceTs);
    if (message !== undefined) this.#messages.delete(message);
    if (ephemeral !== undefined) this.#messages.deleteEphemeral(ephemeral);
  }
}

/** JSON from apps holds `true` and `"true"` alike. */
const isTrue = (value: unknown): boolean => value === true || value === "true";

const refused = (error: string): ResponseAnswer => ({ status: 404, body: { ok: false, error } });
