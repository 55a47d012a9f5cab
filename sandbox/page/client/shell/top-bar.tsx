import type { BotState, PageChannel } from "../../protocol.ts";
import { channelName, useScene } from "../store/scene.ts";

/** What a phone shows one of; a wide screen shows all. */
export type Pane = "channels" | "chat" | "side";

const PANES: readonly (readonly [Pane, string])[] = [
  ["channels", "Channels"],
  ["chat", "Chat"],
  ["side", "Behind it"],
];

export interface TopBarProps {
  readonly channel: PageChannel | undefined;
  readonly bot: BotState;
  readonly isLive: boolean;
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
}

export function TopBar({ channel, bot, isLive, pane, onPane }: TopBarProps) {
  const scene = useScene();
  return (
    <header class="top-bar">
      <h1>{channel ? channelName(scene, channel.id) : "License Report"}</h1>
      {channel?.isShared && <span class="tag">shared outside</span>}
      {channel && !channel.hasBot && <span class="tag">without the bot</span>}
      <span class={`status bot-${isLive ? bot : "stopped"}`} role="status">
        {isLive ? `bot ${bot}` : "the demo has ended"}
      </span>
      <fieldset class="panes" aria-label="Parts of the page">
        {PANES.map(([name, label]) => (
          <button key={name} type="button" aria-pressed={pane === name} onClick={() => onPane(name)}>
            {label}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
