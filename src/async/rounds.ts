/**
 * Work in rounds, one at a time. Whoever asks while one is under way gets another behind it, which many share.
 * @param round never rejects
 * @param signal ends it: no round begins then, and asking only waits for the one under way
 * @returns asks for a round; resolves when none is under way any more
 */
export function inRounds(round: () => Promise<void>, signal: AbortSignal): () => Promise<void> {
  let asked = false;
  let working: Promise<void> | undefined;
  const work = async () => {
    while (asked && !signal.aborted) {
      asked = false;
      await round();
    }
    // In the same breath as the last look: whoever asks from now on begins anew.
    working = undefined;
  };
  return async () => {
    if (signal.aborted) return working;
    asked = true;
    working ??= work();
    await working;
  };
}
