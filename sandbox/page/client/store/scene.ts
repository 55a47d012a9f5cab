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
export function channelName({ people, channels }: Pick<Scene, "people" | "channels">, id: string): string {
  const channel = channels.find((one) => one.id === id);
  if (channel === undefined) return id;
  if (channel.kind !== "im") return `#${channel.name}`;
  const bot = people.find(({ role }) => role === "bot");
  return bot?.realName ?? "Direct message";
}
