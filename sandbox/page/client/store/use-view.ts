import { useMemo, useRef, useState } from "preact/hooks";
import type { FieldValue, PageView } from "../../protocol.ts";
import { act } from "./action.ts";
import { stillThere, type Typed, valueIn, withTyped } from "./field-values.ts";
import { useScene } from "./scene.ts";
import type { Place, Surface } from "./surface.ts";
import { useTroubles } from "./use-troubles.ts";

type Errors = Readonly<Record<string, string>>;

/** A modal or home to fill in: what is typed, what is wrong, and the way to the bot. */
export function useView(view: PageView) {
  const { me, complain } = useScene();
  const [typed, setTyped] = useState<Typed>({});
  const [errors, setErrors] = useState<Errors>({});
  const { troubleAt, watch } = useTroubles();
  const [isBusy, setBusy] = useState(false);
  // One after the other: what is chosen later must reach the bot later.
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.current.then(work);
    turn.current = result.catch(() => undefined);
    return result;
  };
  const base = { user: me.id, viewId: view.id };

  // A check of what was typed may come due while the form is sent, and a second Escape while it is closed: the view is
  // Slack's no more then, which refuses what is done to it. So nothing is told of a form that is on its way, and each turn
  // asks once more whether it is gone. Only the sandbox knows that: an answer may also put another form in its place.
  const isSending = useRef(false);
  const isGone = useRef(false);
  const latest = useRef(typed);
  // Text is told a moment after it was typed, and the form may have been sent meanwhile: what stands there already
  // isn't a change, and must not take the error away that the sending brought.
  const fill = (place: Place, value: FieldValue) => {
    if (valueIn(view, latest.current, place) === value) return;
    latest.current = withTyped(latest.current, place, value);
    setTyped(latest.current);
    setErrors(({ [place.blockId]: _, ...others }) => others);
  };

  const surface = useMemo<Surface>(
    () => ({
      held: (place) => valueIn(view, typed, place),
      type: (place, value) => {
        fill(place, value);
      },
      act: (place, value) => {
        if (value !== undefined) fill(place, value);
        if (isSending.current || isGone.current) return;
        watch(
          place,
          inTurn(async () =>
            isGone.current ? { isAcked: true } : act("view-action", { ...base, ...place, value }),
          ),
        ).catch(complain);
      },
      suggest: async ({ actionId }, query) =>
        isGone.current ? [] : (await act("suggest", { ...base, actionId, query })).options,
      troubleAt,
      errorOf: (blockId) => errors[blockId],
    }),
    [view, typed, errors, troubleAt],
  );

  async function submit(): Promise<void> {
    setBusy(true);
    isSending.current = true;
    try {
      const state: Record<string, Record<string, FieldValue>> = { ...stillThere(typed, view) };
      const answer = await inTurn(() => act("submit", { ...base, state }));
      isGone.current = answer.isGone;
      setErrors(answer.errors);
      if (!answer.isAcked && Object.keys(answer.errors).length === 0) {
        complain(new Error("We had some trouble connecting. Try again?"));
      }
    } catch (error) {
      complain(error);
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  }

  const close = () =>
    inTurn(async () => {
      if (isGone.current) return;
      isGone.current = true;
      await act("close", base);
    }).catch((error: unknown) => {
      isGone.current = false;
      complain(error);
    });
  return { surface, submit, close, isBusy };
}
