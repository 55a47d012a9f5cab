import { useState } from "preact/hooks";
import type { PageMessage } from "../../protocol.ts";
import { Blocks } from "../blocks/block.tsx";
import { FileCard } from "../files/file-card.tsx";
import { act } from "../store/action.ts";
import { personName, useScene } from "../store/scene.ts";
import { type Surface, SurfaceContext } from "../store/surface.ts";
import { useTroubles } from "../store/use-troubles.ts";
import { Mrkdwn } from "../text/mrkdwn-text.tsx";
import { timeOfTs } from "../text/time.ts";
import { Avatar } from "./avatar.tsx";

export interface MessageProps {
  readonly message: PageMessage;
  readonly replies?: number;
  readonly onThread?: (ts: string) => void;
}

export function Message({ message, replies = 0, onThread }: MessageProps) {
  const scene = useScene();
  const surface = useMessageSurface(message);
  const [isTold, setTold] = useState(false);
  const name = personName(scene, message.user);
  const isBot = scene.people.some(({ id, role }) => id === message.user && role === "bot");
  return (
    <article class={message.onlyFor ? "message message-private" : "message"} aria-label={`From ${name}`}>
      <Avatar name={name} isBot={isBot} />
      <div class="message-body">
        <header>
          <strong>{name}</strong>
          {isBot && <span class="tag">app</span>}
          <time>{timeOfTs(message.ts, scene.me)}</time>
          {message.onlyFor && <span class="private">only visible to you</span>}
          <span class="quiet">
            {message.blocks.length > 0 && message.text !== "" && (
              <button
                type="button"
                class="link"
                aria-label="Notification text"
                aria-expanded={isTold}
                onClick={() => setTold(!isTold)}
              >
                Notification
              </button>
            )}
            {onThread && !message.onlyFor && replies === 0 && (
              <button
                type="button"
                class="link"
                aria-label="Reply in thread"
                onClick={() => onThread(message.ts)}
              >
                Reply
              </button>
            )}
          </span>
        </header>
        {isTold && (
          <p class="told">
            <small>A notification says:</small> <Mrkdwn text={message.text} />
          </p>
        )}
        <SurfaceContext.Provider value={surface}>
          <Content message={message} />
        </SurfaceContext.Provider>
        {message.files.map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
        {onThread && replies > 0 && (
          <button type="button" class="link" onClick={() => onThread(message.ts)}>
            {replies === 1 ? "1 reply" : `${replies} replies`}
          </button>
        )}
      </div>
    </article>
  );
}

function Content({ message: { blocks, text, isEdited, isDeleted } }: { readonly message: PageMessage }) {
  if (blocks.length > 0) return <Blocks blocks={blocks} />;
  if (!text) return null;
  return (
    <div class={isDeleted ? "text deleted" : "text"}>
      <Mrkdwn text={text} /> {isEdited && <small>(edited)</small>}
    </div>
  );
}

/** A message's elements: each press goes to the bot by itself, and what they hold is what the bot sent. */
function useMessageSurface({ channel, ts }: PageMessage): Surface {
  const { me, complain } = useScene();
  const { troubleAt, watch } = useTroubles();
  return {
    held: () => undefined,
    type: () => {},
    act: (place, value) => {
      watch(place, act("click", { user: me.id, channel, ts, ...place, value })).catch(complain);
    },
    troubleAt,
    suggest: async () => [],
    errorOf: () => undefined,
  };
}
