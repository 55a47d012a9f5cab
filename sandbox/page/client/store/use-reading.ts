import { useRef } from "preact/hooks";
import type { PageChannel } from "../../protocol.ts";
import { isTalk } from "./scene.ts";
import type { Store } from "./store.ts";
import { type Unread, unreadIn } from "./unread.ts";

const newest = ({ messages }: Pick<Store, "messages">): string =>
  [...messages.values()].reduce((last, { ts }) => (ts > last ? ts : last), "");

/**
 * How far each person has read in each channel, as long as the page is open. What was there before is read: a mark is
 * for what somebody sees arrive. A channel is read while it is looked at.
 */
export function useReading(store: Store, me: string, place: string): (channel: PageChannel) => Unread {
  const opened = useRef<string | undefined>(undefined);
  opened.current ??= newest(store);
  const reads = useRef(new Map<string, string>());
  reads.current.set(`${me} ${place}`, newest(store));
  return (channel) =>
    unreadIn(store.messages.values(), {
      channel: channel.id,
      me,
      upTo: reads.current.get(`${me} ${channel.id}`) ?? opened.current ?? "",
      isTalk: isTalk(channel),
    });
}
