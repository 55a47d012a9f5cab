import { defineConfig } from "vitest/config";
import shared from "./vitest.config.ts";

/** The sandbox's page in a real browser; each file starts a browser and a bot, and its tests walk through one workspace. */
export default defineConfig({
  test: { ...shared.test, sequence: { shuffle: false }, include: ["test/browser/**/*.test.ts"], exclude: [] },
});
