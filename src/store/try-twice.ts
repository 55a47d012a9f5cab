import { setTimeout as wait } from "node:timers/promises";
import { StoreError } from "../errors.ts";

/** An attempt after which nothing may be tried again, because it may have changed something. */
export interface Attempt {
  isFinal: boolean;
}

/** Before what met trouble of the store is tried once more. */
const RETRY_MS = 200;

/** Tries once more what met trouble of the store before it could change anything: it may be over before anybody is told. */
export async function tryTwice<T>(work: (attempt: Attempt) => Promise<T>): Promise<T> {
  const first: Attempt = { isFinal: false };
  try {
    return await work(first);
  } catch (error) {
    if (first.isFinal || !(error instanceof StoreError)) throw error;
    await wait(RETRY_MS);
    return work({ isFinal: true });
  }
}
