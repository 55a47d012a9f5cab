import { writeFileSync } from "node:fs";
import { answerInfo, refuseUsage } from "../src/command-line.ts";
import { troubleshooting } from "./troubleshooting.ts";

const USAGE =
  "usage: npm run docs\nWrites the documents that are made from the source: docs/troubleshooting.md.";

const args = process.argv.slice(2);
answerInfo(args, USAGE);
if (args.length > 0) refuseUsage(`"${args[0]}" is no option.`, USAGE);
writeFileSync(new URL("troubleshooting.md", import.meta.url), troubleshooting());
