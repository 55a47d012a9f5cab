import type { PageFile, PagePerson } from "../../protocol.ts";
import type { Store } from "../store/store.ts";
import { HOME } from "./channels.tsx";

export interface Where {
  readonly me: PagePerson;
  /** A channel's id, or {@link HOME}. */
  readonly place: string;
}

/** The channel that the demo begins in, where the person is in it. */
const FIRST = "backup-reports";

/** `#olivia/C0BACKUP0001`: who looks at what, so that a reload, a bookmark and a second window keep it. */
export function startOf({ people, channels }: Pick<Store, "people" | "channels">, hash: string): Where {
  const [name, wanted] = hash.slice(1).split("/");
  const me = people.find((person) => person.name === name && person.role !== "bot") ?? people[0];
  if (me === undefined) throw new Error("a workspace has people");
  const seen = channels.filter(({ members }) => members.includes(me.id));
  const channel = seen.find(({ id }) => id === wanted) ?? seen.find((one) => one.name === FIRST) ?? seen[0];
  // An app has no Home for people of other organizations.
  const hasHome = me.role !== "other organization";
  return { me, place: wanted === HOME && hasHome ? HOME : (channel?.id ?? HOME) };
}

/** The message that a permalink of this workspace names, and the thread that it stands in. */
export function messageOfUrl(
  url: string,
): { readonly channel: string; readonly threadTs?: string } | undefined {
  const [, channel = "", ts = ""] =
    /\.slack\.com\/archives\/([CDG][A-Z0-9]+)\/p(\d{16})(?:\?|$)/.exec(url) ?? [];
  if (channel === "" || ts === "" || !URL.canParse(url)) return undefined;
  const threadTs = new URL(url).searchParams.get("thread_ts");
  return threadTs === null ? { channel } : { channel, threadTs };
}

/** The shared file that a permalink of this workspace names: such links lead nowhere else. */
export function fileOfUrl(url: string, { messages }: Pick<Store, "messages">): PageFile | undefined {
  const id = /\/files\/[^/]+\/(F[A-Z0-9]+)(?:\/|$)/.exec(url)?.[1];
  return [...messages.values()].flatMap(({ files }) => files).find((file) => file.id === id);
}
