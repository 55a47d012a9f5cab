import { useState } from "preact/hooks";
import type { Store } from "../store/store.ts";
import { Switches } from "./switches.tsx";
import { Wire } from "./wire.tsx";

const TABS = { wire: "The wire", switches: "Break things" } as const;
type Tab = keyof typeof TABS;

/** What a real workspace does not show. */
export function Side({ store }: { readonly store: Store }) {
  const [tab, setTab] = useState<Tab>("wire");
  const broken = store.switches.filter(({ isOn }) => isOn).length + (store.bot === "stopped" ? 1 : 0);
  return (
    <aside class="side" aria-label="Behind the scenes">
      <div class="tabs" role="tablist">
        {(Object.keys(TABS) as Tab[]).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="side-panel"
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
          <Switches switches={store.switches} bot={store.bot} />
        )}
      </div>
    </aside>
  );
}
