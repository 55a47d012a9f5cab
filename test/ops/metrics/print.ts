import { metricsOfEverything } from "./everything.ts";

/** Every metric with samples, for `promtool check metrics` (Debian's package prometheus). */
process.stdout.write(await metricsOfEverything().text());
