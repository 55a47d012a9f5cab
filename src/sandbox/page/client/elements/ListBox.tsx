import type { ComponentChildren } from "preact";

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
  return (
    <div class="listbox" role="listbox" id={id} aria-label={label}>
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
