import type { Clock } from "./clock.ts";
import type { EventBus } from "./events.ts";
import type { JsonObject } from "./json.ts";
import type { Ephemeral, Message, MessageContent } from "./records.ts";

export type { Ephemeral, Message, MessageContent } from "./records.ts";

export type NewMessage = Omit<Message, "ts" | "editedTs" | "attachments" | "blocks" | "files"> &
  Partial<Pick<Message, "attachments" | "blocks" | "files">>;

export type NewEphemeral = Omit<Ephemeral, "ts" | "attachments" | "blocks"> &
  Partial<Pick<Ephemeral, "attachments" | "blocks">>;

type Changes = Partial<Pick<Message, "text" | "blocks" | "attachments" | "files" | "metadata">>;

/** Every message of the workspace, by channel in the order of posting. */
export class Messages {
  readonly #clock: Clock;
  readonly #bus: EventBus;
  readonly #botUserId: string;
  readonly #byChannel = new Map<string, Map<string, Message>>();
  readonly #ephemerals = new Map<string, Ephemeral>();

  constructor(clock: Clock, bus: EventBus, botUserId: string) {
    this.#clock = clock;
    this.#bus = bus;
    this.#botUserId = botUserId;
  }

  /** All of a channel, replies included, oldest first. */
  in(channel: string): readonly Message[] {
    return [...(this.#byChannel.get(channel)?.values() ?? [])];
  }

  get(channel: string, ts: string): Message | undefined {
    return this.#byChannel.get(channel)?.get(ts);
  }

  /** A thread: its parent first. Empty when there is no such message. */
  thread(channel: string, parentTs: string): readonly Message[] {
    return this.in(channel).filter((message) => message.ts === parentTs || message.threadTs === parentTs);
  }

  /** Takes a channel's messages along, where its ID changes. */
  move(from: string, to: string): void {
    const messages = this.#byChannel.get(from) ?? [];
    this.#byChannel.delete(from);
    this.#byChannel.set(to, new Map([...messages].map(([ts, message]) => [ts, { ...message, channel: to }])));
  }

  post(draft: NewMessage): Message {
    const message: Message = {
      attachments: [],
      files: [],
      ...draft,
      blocks: withBlockIds(draft.blocks ?? [], this.#clock),
      ts: this.#clock.ts(),
    };
    this.#store(message);
    this.#bus.emit({ type: "message_posted", message });
    return message;
  }

  edit(message: Message, changes: Changes): Message {
    const blocks = changes.blocks === undefined ? message.blocks : withBlockIds(changes.blocks, this.#clock);
    // Slack shows "edited" on texts only, never on blocks.
    const mark = blocks.length === 0 ? { editedTs: this.#clock.ts() } : {};
    const edited: Message = { ...message, ...changes, blocks, ...mark };
    this.#store(edited);
    this.#bus.emit({ type: "message_edited", message: edited });
    return edited;
  }

  /** The parent of a thread leaves a tombstone, so that its replies keep their place. */
  delete(message: Message): void {
    const hasReplies = this.thread(message.channel, message.ts).length > 1;
    if (hasReplies) {
      const { metadata: _, ...rest } = message;
      this.#store({
        ...rest,
        user: "USLACKBOT",
        fromBot: false,
        subtype: "tombstone",
        text: "This message was deleted.",
        blocks: [],
        attachments: [],
        files: [],
      });
    } else {
      this.#byChannel.get(message.channel)?.delete(message.ts);
    }
    this.#bus.emit({ type: "message_deleted", message });
  }

  get ephemerals(): readonly Ephemeral[] {
    return [...this.#ephemerals.values()];
  }

  ephemeral(ts: string): Ephemeral | undefined {
    return this.#ephemerals.get(ts);
  }

  whisper(draft: NewEphemeral): Ephemeral {
    const ephemeral: Ephemeral = {
      attachments: [],
      ...draft,
      blocks: withBlockIds(draft.blocks ?? [], this.#clock),
      ts: this.#clock.ts(),
    };
    this.#ephemerals.set(ephemeral.ts, ephemeral);
    this.#bus.emit({ type: "ephemeral_posted", ephemeral });
    return ephemeral;
  }

  editEphemeral(ephemeral: Ephemeral, content: MessageContent): Ephemeral {
    const edited = { ...ephemeral, ...content, blocks: withBlockIds(content.blocks, this.#clock) };
    this.#ephemerals.set(edited.ts, edited);
    this.#bus.emit({ type: "ephemeral_edited", ephemeral: edited });
    return edited;
  }

  deleteEphemeral(ephemeral: Ephemeral): void {
    this.#ephemerals.delete(ephemeral.ts);
    this.#bus.emit({ type: "ephemeral_deleted", ephemeral });
  }

  isOwn(message: Message): boolean {
    return message.fromBot && message.user === this.#botUserId;
  }

  #store(message: Message): void {
    const channel = this.#byChannel.get(message.channel) ?? new Map<string, Message>();
    this.#byChannel.set(message.channel, channel.set(message.ts, message));
  }
}

/** Slack gives each block that the app left unnamed a new name, at every edit anew. */
export function withBlockIds(blocks: readonly JsonObject[], clock: Clock): readonly JsonObject[] {
  return blocks.map((block) => (block.block_id ? block : { ...block, block_id: clock.secret(3) }));
}
