import { useEffect } from "preact/hooks";

const SHOWN_MS = 8_000;

/** What went wrong with something a person did; said aloud, and gone after a while. */
export function Toast({ text, onGone }: { readonly text: string | undefined; readonly onGone: () => void }) {
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="toast-place" role="alert">
      {text !== undefined && (
        <p class="toast">
          {text.replace(/^Error: /, "")}
          <button type="button" class="icon-button" aria-label="Dismiss" onClick={onGone}>
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
