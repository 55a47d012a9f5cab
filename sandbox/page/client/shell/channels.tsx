import type { PageChannel, PagePerson, PageShortcut, PageStep } from "../../protocol.ts";
import { act } from "../store/action.ts";
import { channelName, isTalk, useScene } from "../store/scene.ts";
import type { Unread } from "../store/unread.ts";
import { Avatar } from "./avatar.tsx";

/** What fills the middle: a channel by its id, or the app's Home. */
export type Place = string;
export const HOME: Place = "home";

export interface ChannelsProps {
  readonly place: Place;
  readonly shortcuts: readonly PageShortcut[];
  readonly steps: readonly PageStep[];
  readonly unreadOf: (channel: PageChannel) => Unread;
  readonly onPlace: (place: Place) => void;
  readonly onPerson: (id: string) => void;
  readonly onStep: (step: PageStep) => void;
}

/** Who one is, and where one can go. */
export function Channels(props: ChannelsProps) {
  const { place, shortcuts, steps, unreadOf, onPlace, onPerson, onStep } = props;
  const scene = useScene();
  const { me, people, channels } = scene;
  const seen = channels.filter(({ members }) => members.includes(me.id));
  const rooms = seen.filter((channel) => !isTalk(channel));
  const talks = seen.filter(isTalk);
  // Of an app of another organization, people see its messages, and no more.
  const hasApp = me.role !== "other organization";
  const entry = (channel: PageChannel) => {
    const { messages, mentions } = unreadOf(channel);
    return (
      <li key={channel.id}>
        <button
          type="button"
          class={messages > 0 ? "place place-unread" : "place"}
          aria-current={place === channel.id ? "page" : undefined}
          onClick={() => onPlace(channel.id)}
        >
          <span>{channelName(scene, channel.id)}</span>
          {messages > 0 && <span class="only-heard"> unread</span>}
          {mentions > 0 && (
            <small class="badge" title="Messages that are meant for you">
              {mentions}
            </small>
          )}
          {marksOf(channel).map((mark) => (
            <small key={mark} class="tag">
              {mark}
            </small>
          ))}
        </button>
      </li>
    );
  };
  return (
    <nav class="channels" aria-label="Channels">
      <fieldset class="people">
        <legend>You are</legend>
        {people
          .filter(({ role }) => role !== "bot")
          .map((person) => (
            <PersonButton key={person.id} person={person} isMe={person.id === me.id} onPerson={onPerson} />
          ))}
      </fieldset>
      <h2>Channels</h2>
      <ul>{rooms.map(entry)}</ul>
      {talks.length > 0 && <h2>Direct messages</h2>}
      <ul>{talks.map(entry)}</ul>
      {hasApp && <h2>App</h2>}
      <ul hidden={!hasApp}>
        <li>
          <button
            type="button"
            class="place"
            aria-current={place === HOME ? "page" : undefined}
            onClick={() => onPlace(HOME)}
          >
            <span>Home</span>
          </button>
        </li>
        {shortcuts.map(({ callbackId, name, description }) => (
          <Starter
            key={callbackId}
            label={`⚡ ${name}`}
            hint={description}
            onStart={() => {
              act("shortcut", { user: me.id, callbackId })
                .then(({ isAcked }) => {
                  if (!isAcked) throw new Error("License Report didn’t answer. Try again.");
                })
                .catch(scene.complain);
            }}
          />
        ))}
        {steps.map((step) => (
          <Starter
            key={step.callbackId}
            label={`▶ Workflow: ${step.title}`}
            hint={step.description}
            onStart={() => onStep(step)}
          />
        ))}
      </ul>
    </nav>
  );
}

/** Something of the app's that begins from anywhere. */
function Starter({
  label,
  hint,
  onStart,
}: {
  readonly label: string;
  readonly hint: string;
  readonly onStart: () => void;
}) {
  return (
    <li>
      <button type="button" class="place" title={hint} onClick={onStart}>
        <span>{label}</span>
      </button>
    </li>
  );
}

function PersonButton({
  person,
  isMe,
  onPerson,
}: {
  readonly person: PagePerson;
  readonly isMe: boolean;
  readonly onPerson: (id: string) => void;
}) {
  return (
    <button type="button" class="person" aria-pressed={isMe} onClick={() => onPerson(person.id)}>
      <Avatar name={person.realName} />
      <span>
        {person.realName}
        {isMe && (
          <small>{`${person.role === "operator" ? person.tz : person.role} · ${person.locale}`}</small>
        )}
      </span>
      {!isMe && <small>{person.locale}</small>}
    </button>
  );
}

function marksOf(channel: PageChannel): readonly string[] {
  if (isTalk(channel)) return [];
  const { kind, hasBot, isShared, isArchived } = channel;
  return [
    ...(kind === "private" ? ["private"] : []),
    ...(isShared ? ["shared"] : []),
    ...(hasBot ? [] : ["no bot"]),
    ...(isArchived ? ["archived"] : []),
  ];
}
