import { setInterval } from "node:timers";
import { openSqlite } from "../../../src/store/sqlite/open.ts";

/** Holds the store of DATA_DIR until it is killed, having given the garbage collector its chance. */
await openSqlite(process.env.DATA_DIR ?? "");
globalThis.gc?.();
console.log("locked");
setInterval(() => {}, 1000);
