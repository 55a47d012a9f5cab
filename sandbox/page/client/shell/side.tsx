import { useState } from "preact/hooks";
import type { Store } from "../store/store.ts";
import { License } from "./license.tsx";
import { Switches } from "./switches.tsx";
import { Wire } from "./wire.tsx";

const TABS = { wire: "The wire", switches: "Break things" } as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

/** The tab that a key leads to from another (WAI-ARIA Authoring Practices, Tabs); undefined for any other key. */
function tabByKey(key: string, from: Tab): Tab | undefined {
  const at = NAMES.indexOf(from);
  const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const to = steps[key];
  return to === undefined ? undefined : NAMES.at(to % NAMES.length);
}

/** What a real workspace does not show. */
export function Side({ store }: { readonly store: Store }) {
  const [tab, setTab] = useState<Tab>("wire");
  const broken = store.switches.filter(({ isOn }) => isOn).length + (store.bot === "stopped" ? 1 : 0);
  return (
    <aside class="side" aria-label="Behind the scenes">
      <div
        class="tabs"
        role="tablist"
        aria-label="What is behind it"
        onKeyDown={(event) => {
          const next = tabByKey(event.key, tab);
          if (next === undefined) return;
          event.preventDefault();
          setTab(next);
          document.getElementById(`tab-${next}`)?.focus();
        }}
      >
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="side-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {TABS[name]}
            {name === "switches" && broken > 0 && <span class="tag">{broken}</span>}
          </button>
        ))}
      </div>
      <div id="side-panel" class="side-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === "wire" ? (
          <Wire entries={[...store.wire.values()]} />
        ) : (
          <>
            <License license={store.license} />
            <Switches switches={store.switches} bot={store.bot} />
          </>
        )}
      </div>
    </aside>
  );
}
