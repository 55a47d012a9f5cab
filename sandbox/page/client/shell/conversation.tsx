import type { PageChannel, PagePerson } from "../../protocol.ts";
import { channelName, useScene } from "../store/scene.ts";
import { channelMessages, replyCounts, type Store, threadMessages } from "../store/store.ts";
import { Composer } from "./composer.tsx";
import { MessageList } from "./message-list.tsx";

export interface ConversationProps {
  readonly store: Store;
  readonly channel: PageChannel;
  readonly onThread: (ts: string) => void;
}

/** A channel: its messages, and where to type. */
export function Conversation({ store, channel, onThread }: ConversationProps) {
  const scene = useScene();
  const name = channelName(scene, channel.id);
  const messages = channelMessages(store, channel.id, scene.me.id);
  return (
    <section class="conversation" aria-label={name}>
      {messages.length === 0 && <Welcome channel={channel} name={name} />}
      <MessageList
        key={channel.id}
        label={`Messages in ${name}`}
        messages={messages}
        replies={replyCounts(store, channel.id, scene.me.id)}
        onThread={onThread}
      />
      {channel.isArchived ? (
        <p class="empty">This channel is archived.</p>
      ) : (
        <Composer
          key={channel.id}
          channel={channel.id}
          place={name}
          commands={commandsFor(scene.me, store)}
        />
      )}
    </section>
  );
}

/** People of other organizations have no commands of an app of this one. */
const commandsFor = ({ role }: PagePerson, { commands }: Store): Store["commands"] =>
  role === "other organization" ? [] : commands;

function Welcome({ channel, name }: { readonly channel: PageChannel; readonly name: string }) {
  return (
    <div class="welcome">
      <h2>{name}</h2>
      {channel.hasBot ? (
        <p>
          Type <code>/license-report last month</code> and press Enter. Without words it opens a form;{" "}
          <code>help</code> says what else there is.
        </p>
      ) : (
        <p>
          The bot is not in this channel. Try a report here to see what it says, or type{" "}
          <code>/invite @license-report</code>.
        </p>
      )}
      {channel.isShared && <p>People of another organization read this channel too.</p>}
    </div>
  );
}

/** A thread beside its channel. */
export function Thread({
  store,
  channel,
  parentTs,
  onClose,
}: {
  readonly store: Store;
  readonly channel: PageChannel;
  readonly parentTs: string;
  readonly onClose: () => void;
}) {
  const { me } = useScene();
  return (
    <section
      class="thread"
      aria-label="Thread"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <header>
        <h2>Thread</h2>
        <button type="button" class="icon-button" aria-label="Close the thread" onClick={onClose}>
          ✕
        </button>
      </header>
      <MessageList label="Thread" messages={threadMessages(store, channel.id, parentTs, me.id)} />
      <Composer channel={channel.id} place="thread" commands={[]} threadTs={parentTs} />
    </section>
  );
}
