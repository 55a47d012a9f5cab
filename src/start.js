/**
 * The entry of `npm start`. Plain JavaScript: the compile cache does not hold the file that turns it on, and for the types
 * of one file Node would load its whole stripper.
 */
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Whatever the directory above allows, the store and the files in transit are for the bot alone.
process.umask(0o077);
// Keeps what Node compiles, without its types, for the next start; Node's own place for it is a directory of everybody.
enableCompileCache(join(process.env.DATA_DIR || "data", "compile-cache"));

// A schema is compiled when it first reads something, which takes longer than reading a hundred orders without that.
const { config } = await import("zod");
config({ jitless: true });

await import("./main.ts");
