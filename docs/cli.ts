import { writeFileSync } from "node:fs";
import { troubleshooting } from "./troubleshooting.ts";

// npm run docs: writes the documents that are made from the source.
writeFileSync(new URL("troubleshooting.md", import.meta.url), troubleshooting());
