import { useState } from "preact/hooks";
import type { WireEntry } from "../../protocol.ts";
import { useScene } from "../store/scene.ts";

const ROUTES = ["Slack → bot", "bot → Slack", "bot → VB365", "Socket Mode"] as const;

/** What goes between Slack, the bot and the VB365 server, newest first. */
export function Wire({ entries }: { readonly entries: readonly WireEntry[] }) {
  const [route, setRoute] = useState("");
  const shown = entries.filter((entry) => route === "" || entry.route === route).toReversed();
  return (
    <section class="wire" aria-label="The wire">
      <label class="filter">
        Show
        <select class="field" value={route} onChange={({ currentTarget }) => setRoute(currentTarget.value)}>
          <option value="">everything</option>
          {ROUTES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <ol>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {shown.length === 0 && <p class="empty">Nothing yet. Type a command.</p>}
    </section>
  );
}

function Entry({ entry }: { readonly entry: WireEntry }) {
  const { me } = useScene();
  const [isOpen, setOpen] = useState(false);
  const state = entry.result === undefined ? "open" : entry.isGood ? "good" : "bad";
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: me.tz,
    timeStyle: "medium",
  }).format(entry.at);
  return (
    <li class={`wire-${state}`}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span class="wire-head">
            <small>{`${clock}  ${entry.route}`}</small>
            <span class="wire-result">
              {entry.result ?? "…"}
              {entry.ms !== undefined && <small>{` ${formatMs(entry.ms)}`}</small>}
            </span>
          </span>
          <span class="wire-title">{entry.title}</span>
        </summary>
        {isOpen && <pre>{JSON.stringify(entry.detail ?? null, null, 2)}</pre>}
      </details>
    </li>
  );
}

const formatMs = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
