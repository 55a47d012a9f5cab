import { useState } from "preact/hooks";
import type { Place } from "./surface.ts";

/** What Slack shows at a button whose app did not answer: the person would wait for nothing. */
const NO_ANSWER = "The app didn’t answer. Try again.";

const keyOf = ({ blockId, actionId }: Place): string => `${blockId} ${actionId}`;

/** Which elements of a message or view were pressed in vain. */
export function useTroubles() {
  const [troubles, setTroubles] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    troubleAt: (place: Place) => troubles.get(keyOf(place)),
    /** Watches one press. */
    async watch(place: Place, pressed: Promise<{ readonly isAcked: boolean }>): Promise<void> {
      const put = (trouble?: string) =>
        setTroubles((before) => {
          const after = new Map(before);
          if (trouble === undefined) after.delete(keyOf(place));
          else after.set(keyOf(place), trouble);
          return after;
        });
      put();
      const { isAcked } = await pressed;
      if (!isAcked) put(NO_ANSWER);
    },
  };
}
