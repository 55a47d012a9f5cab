import { defineConfig } from "vitest/config";
import shared from "./vitest.config.ts";

/** The sandbox's page in a real browser; each file starts a browser and a bot, and its tests walk through one workspace. */
export default defineConfig({
  test: {
    ...shared.test,
    // A browser draws without a graphics card: a third one on two cores keeps the bots beside it from answering in time.
    maxWorkers: 2,
    sequence: { shuffle: false },
    include: ["test/browser/**/*.test.ts"],
    exclude: [],
  },
});
