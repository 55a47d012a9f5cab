import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface ListBoxEntry {
  readonly key: string;
  readonly drawn: ComponentChildren;
  readonly choose: () => void;
}

export interface ListBoxProps {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly ListBoxEntry[];
  /** The entry that Enter chooses; the field above keeps the focus and names it by `aria-activedescendant`. */
  readonly active: number;
  /** What stands there when there are none. */
  readonly nothing?: string;
}

export const entryId = (id: string, index: number): string => `${id}-${index}`;

/** The list under a field that completes what is typed. */
export function ListBox({ id, label, entries, active, nothing }: ListBoxProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Within a form the list may open below the edge of what is seen, and the entry lie below that of the list.
    list.current?.scrollIntoView({ block: "nearest" });
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [entries.length, active]);
  return (
    <div ref={list} class="listbox" role="listbox" id={id} aria-label={label}>
      {entries.map(({ key, drawn, choose }, index) => (
        <div
          key={key}
          id={entryId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // A click would come after the field has lost its focus, and with it this list.
          onMouseDown={(event) => {
            event.preventDefault();
            choose();
          }}
        >
          {drawn}
        </div>
      ))}
      {entries.length === 0 && nothing && <p class="nothing">{nothing}</p>}
    </div>
  );
}
