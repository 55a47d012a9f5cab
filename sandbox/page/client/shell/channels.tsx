import type { PageChannel, PagePerson, PageShortcut, PageStep } from "../../protocol.ts";
import { act } from "../store/action.ts";
import { channelName, useScene } from "../store/scene.ts";
import { Avatar } from "./avatar.tsx";

/** What fills the middle: a channel by its id, or the app's Home. */
export type Place = string;
export const HOME: Place = "home";

export interface ChannelsProps {
  readonly place: Place;
  readonly shortcuts: readonly PageShortcut[];
  readonly steps: readonly PageStep[];
  readonly onPlace: (place: Place) => void;
  readonly onPerson: (id: string) => void;
  readonly onStep: (step: PageStep) => void;
}

/** Who one is, and where one can go. */
export function Channels({ place, shortcuts, steps, onPlace, onPerson, onStep }: ChannelsProps) {
  const scene = useScene();
  const { me, people, channels } = scene;
  const seen = channels.filter(({ members }) => members.includes(me.id));
  const rooms = seen.filter(({ kind }) => kind !== "im");
  const talks = seen.filter(({ kind }) => kind === "im");
  const entry = (id: string, label: string, marks: readonly string[] = []) => (
    <li key={id}>
      <button
        type="button"
        class="place"
        aria-current={place === id ? "page" : undefined}
        onClick={() => onPlace(id)}
      >
        <span>{label}</span>
        {marks.map((mark) => (
          <small key={mark} class="tag">
            {mark}
          </small>
        ))}
      </button>
    </li>
  );
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
      <ul>{rooms.map((channel) => entry(channel.id, channelName(scene, channel.id), marksOf(channel)))}</ul>
      <h2>App</h2>
      <ul>
        {entry(HOME, "Home")}
        {talks.map((channel) => entry(channel.id, channelName(scene, channel.id)))}
        {shortcuts.map(({ callbackId, name, description }) => (
          <Starter
            key={callbackId}
            label={`⚡ ${name}`}
            hint={description}
            onStart={() => {
              act("shortcut", { user: me.id, callbackId }).catch(scene.complain);
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
        <small>
          {person.role === "operator" ? person.tz : person.role} · {person.locale}
        </small>
      </span>
    </button>
  );
}

function marksOf({ kind, hasBot, isShared, isArchived }: PageChannel): readonly string[] {
  return [
    ...(kind === "private" ? ["private"] : []),
    ...(isShared ? ["shared"] : []),
    ...(hasBot ? [] : ["no bot"]),
    ...(isArchived ? ["archived"] : []),
  ];
}
