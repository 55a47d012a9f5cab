import type { Clock } from "./clock.ts";
import type { ChannelSeed, UserSeed, WorkspaceSeed } from "./seed.ts";

export interface Channel extends Omit<ChannelSeed, "members"> {
  readonly members: ReadonlySet<string>;
  readonly created: number;
}

/** The people and conversations of the workspace. Conversations grow by direct messages only. */
export class Workspace {
  readonly seed: WorkspaceSeed;
  readonly #clock: Clock;
  readonly #users: ReadonlyMap<string, UserSeed>;
  readonly #channels = new Map<string, Channel>();

  constructor(seed: WorkspaceSeed, clock: Clock) {
    this.seed = seed;
    this.#clock = clock;
    this.#users = new Map(seed.users.map((user) => [user.id, user]));
    for (const channel of seed.channels) this.#add(channel);
  }

  get users(): readonly UserSeed[] {
    return [...this.#users.values()];
  }

  get channels(): readonly Channel[] {
    return [...this.#channels.values()];
  }

  get botUserId(): string {
    return this.seed.bot.userId;
  }

  /** A user by id, or by name with or without `@`. */
  user(idOrName: string): UserSeed | undefined {
    const name = idOrName.replace(/^@/, "");
    return this.#users.get(idOrName) ?? this.users.find((user) => user.name === name);
  }

  /** A conversation by id, or by name with or without `#`. */
  channel(idOrName: string): Channel | undefined {
    const name = idOrName.replace(/^#/, "");
    return (
      this.#channels.get(idOrName) ??
      this.channels.find((channel) => channel.name !== "" && channel.name === name)
    );
  }

  /** A conversation as the bot sees it: private ones that it is not in do not exist. */
  channelForBot(id: string): Channel | undefined {
    const channel = this.#channels.get(id);
    if (channel === undefined) return undefined;
    return channel.kind === "public" || channel.members.has(this.botUserId) ? channel : undefined;
  }

  /** The direct message between the bot and a person, made when there is none. */
  directMessage(userId: string): Channel {
    const known = this.channels.find(
      ({ kind, members }) => kind === "im" && members.has(userId) && members.has(this.botUserId),
    );
    return (
      known ?? this.#add({ id: this.#clock.id("D"), name: "", kind: "im", members: [userId, this.botUserId] })
    );
  }

  /** `/invite @bot`, as a person in the channel does it. */
  invite(channelId: string, userId: string): void {
    const channel = this.#channels.get(channelId);
    if (channel !== undefined) {
      this.#channels.set(channelId, { ...channel, members: new Set([...channel.members, userId]) });
    }
  }

  /** A channel's ID changes for good: nothing is known by the old one any more. */
  moveChannel(from: string, to: string): void {
    const channel = this.#channels.get(from);
    if (channel === undefined || this.#channels.has(to)) throw new Error(`can't move ${from} to ${to}`);
    this.#channels.delete(from);
    this.#channels.set(to, { ...channel, id: to });
  }

  #add(seed: ChannelSeed): Channel {
    const channel = { ...seed, members: new Set(seed.members), created: this.#clock.seconds() };
    this.#channels.set(channel.id, channel);
    return channel;
  }
}
