import { AsyncLocalStorage } from "node:async_hooks";

type Fields = Readonly<Record<string, string>>;

const fields = new AsyncLocalStorage<Fields>();

/**
 * Every line of the log that is written during this work, by whomever, also carries these fields: Slack's SDK and the
 * VB365 client know no run, and a line without its run is of no use to whoever reads the log at night.
 */
export function withLogFields<T>(more: Fields, work: () => T): T {
  return fields.run({ ...fields.getStore(), ...more }, work);
}

/** The fields of the work that is under way here. */
export const currentLogFields = (): Fields => fields.getStore() ?? {};
