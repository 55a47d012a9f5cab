import { openStore } from "../../../src/store/index.ts";
import { silent } from "../support.ts";

/** Opens the store of DATA_DIR, and says "opened", or "refused" with the reason in one line. */
await openStore({ log: silent, dataDirectory: process.env.DATA_DIR }).then(
  () => console.log("opened"),
  (error: Error) => console.log(`refused ${error.message.replaceAll("\n", " ")}`),
);
setInterval(() => {}, 1000);
