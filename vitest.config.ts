import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Commands of their own: what needs a browser (`npm run test:browser`), and the benches (`npm run test:bench`).
    exclude: ["test/browser/**", "test/bench/**"],
    setupFiles: ["test/setup.ts"],
    // One load of the program serves all files of a worker; loading it anew for each costs more than most tests.
    isolate: false,
    // One more than the processors of a small machine, which the tests leave idle a third of the time: they wait for
    // processes and for real time.
    maxWorkers: 3,
    // Shuffled, so that a test that leans on one before it shows itself; the same way each time, so that a run tells about
    // the change and not about the dice. `--sequence.seed=…` shuffles otherwise.
    sequence: { shuffle: { tests: true }, seed: 20261128 },
    // Real sockets, real TLS and a real database: generous, because a slow machine is not a bug.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    restoreMocks: true,
    // What the tests start as processes of their own is compiled once, and not at each start.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/compile", import.meta.url)) },
  },
});
