import { Fragment } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PageMessage } from "../../protocol.ts";
import { useScene } from "../store/scene.ts";
import { dayOfTs } from "../text/time.ts";
import { Message } from "./message.tsx";

export interface MessageListProps {
  readonly label: string;
  readonly messages: readonly PageMessage[];
  readonly replies?: ReadonlyMap<string, number>;
  readonly onThread?: (ts: string) => void;
}

/** How far from the end somebody may have scrolled and still want to see what comes, in pixels. */
const NEAR = 160;

/** Messages with the days between them; follows what comes while its end is in sight. */
export function MessageList({ label, messages, replies, onThread }: MessageListProps) {
  const { me } = useScene();
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const shown = list.current;
    if (shown && isAtEnd.current) shown.scrollTop = shown.scrollHeight;
  }, [messages]);
  return (
    <div
      class="messages"
      role="log"
      aria-live="polite"
      aria-label={label}
      ref={list}
      onScroll={({ currentTarget }) => {
        const { scrollHeight, scrollTop, clientHeight } = currentTarget;
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
      }}
    >
      {messages.map((message, index) => {
        const day = dayOfTs(message.ts, me);
        const before = messages[index - 1];
        return (
          <Fragment key={message.ts}>
            {(before === undefined || dayOfTs(before.ts, me) !== day) && <h2 class="day">{day}</h2>}
            <Message
              message={message}
              replies={replies?.get(message.ts) ?? 0}
              {...(onThread && { onThread })}
            />
          </Fragment>
        );
      })}
    </div>
  );
}
