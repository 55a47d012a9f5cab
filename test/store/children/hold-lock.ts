import { setInterval } from "node:timers";
import { lockPath } from "../../../src/store/lock.ts";

/** Locks LOCK until it is killed, having given the garbage collector its chance. */
lockPath(process.env.LOCK ?? "");
globalThis.gc?.();
console.log("locked");
setInterval(() => {}, 1000);
