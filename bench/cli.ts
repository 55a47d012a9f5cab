import { benchReport } from "./report.ts";
import { benchRuns } from "./runs.ts";

const BENCHES: Readonly<Record<string, (print: (line: string) => void) => Promise<void>>> = {
  report: benchReport,
  runs: benchRuns,
};

const name = process.argv[2] ?? "";
const bench = BENCHES[name];
if (!bench) {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join(" | ")}`);
  process.exit(1);
}
await bench((line) => console.log(line));
