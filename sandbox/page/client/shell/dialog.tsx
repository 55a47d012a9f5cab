import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

export interface DialogProps {
  readonly title: string;
  readonly size: "small" | "form" | "large";
  /** Escape, the cross, or a click beside it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The keyboard goes on where it was, or where the person types. */
function focusAfter(before: Element | null): void {
  const composer = document.querySelector<HTMLElement>("[data-composer=channel]");
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else composer?.focus();
}

/** The browser's own modal dialog: it keeps the focus in, gives it back, and hears Escape. */
export function Dialog({ title, size, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      // What was pressed may be gone by now, as the button of a message that the bot has changed meanwhile.
      requestAnimationFrame(() => {
        const isLost = document.activeElement === document.body || document.activeElement === null;
        if (isLost && document.querySelector("dialog[open]") === null) focusAfter(before);
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Closed by what the sandbox says, so that the page and the bot agree.
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}
