import { useEffect, useRef, useState } from "preact/hooks";
import type { PageMessage } from "../../protocol.ts";
import { channelName, personName, useScene } from "../store/scene.ts";
import type { Store } from "../store/store.ts";
import { isTold, type Looking } from "../store/unread.ts";
import { Mrkdwn } from "../text/mrkdwn-text.tsx";

const SHOWN_MS = 8_000;
const MAX_SHOWN = 3;

export interface NoticesProps {
  readonly store: Store;
  readonly looking: Looking;
  readonly onOpen: (message: PageMessage) => void;
}

/** What a phone would show of new messages elsewhere: their notification text, never their blocks. */
export function Notices({ store, looking, onOpen }: NoticesProps) {
  const scene = useScene();
  const [shown, setShown] = useState<readonly PageMessage[]>([]);
  // Whatever is there when the page opens, or when somebody else looks at it, isn't news.
  const known = useRef<{ readonly me: string; readonly messages: Store["messages"] } | undefined>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = { me: looking.me, messages: store.messages };
    if (before?.me !== looking.me) return setShown([]);
    const isIn = ({ members }: { readonly members: readonly string[] }) => members.includes(looking.me);
    const fresh = [...store.messages].flatMap(([key, message]) => {
      const channel = store.channels.find(({ id }) => id === message.channel);
      if (before.messages.has(key) || channel === undefined || !isIn(channel)) return [];
      const about = { isTalk: channel.kind === "im", before: [...before.messages.values()] };
      return isTold(message, looking, about) ? [message] : [];
    });
    if (fresh.length > 0) setShown((already) => [...already, ...fresh].slice(-MAX_SHOWN));
  }, [store.messages, looking.me]);
  useEffect(() => {
    if (shown.length === 0) return;
    const timer = setTimeout(() => setShown((some) => some.slice(1)), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const leave = (message: PageMessage) => setShown((some) => some.filter((one) => one !== message));
  return (
    <section class="notices" aria-label="Notifications" aria-live="polite">
      {shown.map((message) => (
        <button
          key={`${message.channel} ${message.ts}`}
          type="button"
          class="notice"
          onClick={() => {
            leave(message);
            onOpen(message);
          }}
        >
          <small>{`${personName(scene, message.user)} in ${channelName(scene, message.channel)}`}</small>
          <Mrkdwn text={message.text} />
        </button>
      ))}
    </section>
  );
}
