import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageChannel, PageFile, PagePerson } from "../../protocol.ts";

/** What drawing needs to know besides what is drawn: who looks, and how ids are called. */
export interface Scene {
  readonly me: PagePerson;
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  openFile(file: PageFile): void;
  /** Says what went wrong with something a person did. */
  complain(error: unknown): void;
  /** Follows a link of the workspace's own; false for any other. */
  follow(url: string): boolean;
}

export const SceneContext = createContext<Scene | undefined>(undefined);

export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (scene === undefined) throw new Error("nothing is drawn outside a scene");
  return scene;
}

export const personName = ({ people }: Pick<Scene, "people">, id: string): string =>
  people.find((person) => person.id === id)?.realName ?? (id === "USLACKBOT" ? "Slackbot" : id);

/** `#name`, or whom a direct message is with. */
export function channelName(scene: Pick<Scene, "me" | "people" | "channels">, id: string): string {
  const channel = scene.channels.find((one) => one.id === id);
  if (channel === undefined) return id;
  if (!isTalk(channel)) return `#${channel.name}`;
  const others = channel.members.filter((member) => member !== scene.me.id);
  return others.map((member) => personName(scene, member)).join(", ");
}

/** A direct message, or one of a group, which Slack names by its members. */
export const isTalk = ({ kind, name }: Pick<PageChannel, "kind" | "name">): boolean =>
  kind === "im" || name.startsWith("mpdm-");
