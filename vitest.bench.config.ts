import { defineConfig } from "vitest/config";
import shared from "./vitest.config.ts";

/** Every bench at a tiny size; each starts bots of its own. */
export default defineConfig({
  test: {
    ...shared.test,
    include: ["test/bench/**/*.test.ts"],
    exclude: [],
    maxWorkers: 1,
    testTimeout: 120_000,
  },
});
