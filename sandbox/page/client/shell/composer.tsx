import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { PageCommand } from "../../protocol.ts";
import { entryId, ListBox } from "../elements/list-box.tsx";
import { act } from "../store/action.ts";
import { useScene } from "../store/scene.ts";
import { completions, usageOf } from "./completions.ts";

export interface ComposerProps {
  readonly channel: string;
  readonly place: string;
  readonly commands: readonly PageCommand[];
  readonly threadTs?: string;
}

/** Where a person types. Enter sends, Shift+Enter breaks the line, Tab completes, the arrow up brings back the last line. */
export function Composer({ channel, place, commands, threadTs }: ComposerProps) {
  const { me, people, complain } = useScene();
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<number>();
  const [isHushed, setHushed] = useState(false);
  const list = useId();
  const last = useRef("");
  const field = useRef<HTMLTextAreaElement>(null);
  const offers = isHushed ? [] : completions(text, { commands, people });
  useEffect(() => {
    // Whoever opens a channel or a thread types. A phone would cover half of it with its keyboard.
    if (threadTs !== undefined || matchMedia("(hover: hover)").matches) field.current?.focus();
  }, [threadTs]);
  const usage = usageOf(text, commands);
  // A whole command is sent by Enter as it stands.
  const isWhole = usage !== undefined;
  const chosen = picked ?? (isWhole ? -1 : 0);
  const offer = offers[chosen];

  const put = (value: string) => {
    setText(value);
    setPicked(undefined);
    setHushed(false);
    field.current?.focus();
  };
  const send = () => {
    const line = (field.current?.value ?? "").trim();
    if (line === "") return;
    last.current = line;
    put("");
    act("compose", { user: me.id, channel, text: line, threadTs }).catch(complain);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (offer) put(offer.text);
      else send();
    } else if (event.key === "Tab" && !event.shiftKey && offers[0]) {
      event.preventDefault();
      put((offer ?? offers[0]).text);
    } else if (event.key === "Escape" && offers.length > 0) {
      event.preventDefault();
      setHushed(true);
    } else if (step !== 0 && offers.length > 0) {
      event.preventDefault();
      setPicked((Math.max(chosen, step < 0 ? 0 : -1) + step + offers.length) % offers.length);
    } else if (event.key === "ArrowUp" && text === "" && last.current) {
      event.preventDefault();
      put(last.current);
    }
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {offers.length > 0 && (
        <ListBox
          id={list}
          label="Completions"
          active={chosen}
          entries={offers.map(({ text: words, hint }) => ({
            key: words,
            drawn: (
              <>
                <b>{words}</b> <span>{hint}</span>
              </>
            ),
            choose: () => put(words),
          }))}
        />
      )}
      {usage && text !== usage.command && (
        <p class="usage" id={`${list}-usage`}>
          <b>{usage.command}</b> {usage.usageHint}
        </p>
      )}
      <textarea
        ref={field}
        data-composer={threadTs === undefined ? "channel" : "thread"}
        aria-describedby={usage ? `${list}-usage` : undefined}
        rows={1}
        value={text}
        aria-autocomplete="list"
        aria-controls={offers.length > 0 ? list : undefined}
        aria-activedescendant={offer ? entryId(list, chosen) : undefined}
        aria-label={`Message ${place}`}
        placeholder={threadTs === undefined ? "Type / or a message" : "Reply"}
        onInput={({ currentTarget }) => put(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="button button-primary" disabled={text.trim() === ""}>
        Send
      </button>
    </form>
  );
}
