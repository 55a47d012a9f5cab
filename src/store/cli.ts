import { answerInfo } from "../command-line.ts";
import { USAGE } from "./usage.ts";

const args = process.argv.slice(2);
answerInfo(args, USAGE);
// Only now: what follows loads the store.
const { maintain } = await import("./maintain.ts");
try {
  console.log(await maintain(args, process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
