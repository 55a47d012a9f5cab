/** Loaded into the bot's process before its program: the system's clock shows what the sandbox's does. */
import { CLOCK_VARIABLE, readAhead } from "./sandbox-clock.ts";

/** How long what was read of the file counts, in milliseconds. */
const FRESH_MS = 50;

const System = Date;
const file = process.env[CLOCK_VARIABLE] ?? "";
let ahead = readAhead(file);
let readAt = System.now();

function now(): number {
  const real = System.now();
  if (real - readAt > FRESH_MS) {
    readAt = real;
    ahead = readAhead(file);
  }
  return real + ahead;
}

globalThis.Date = new Proxy(System, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
  apply: () => new System(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
