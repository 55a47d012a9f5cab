import { setInterval } from "node:timers";
import { openStore } from "../../../src/store/index.ts";
import { silent } from "../support.ts";

/** Opens the embedded store and holds it until it is killed. */
try {
  await openStore({ log: silent, dataDirectory: process.env.DATA_DIR });
  // Whatever holds the lock must be out of the garbage collector's reach.
  globalThis.gc?.();
  console.log("open");
} catch (error) {
  console.log(`refused ${error instanceof Error ? error.message : error}`);
}
setInterval(() => {}, 1000);
