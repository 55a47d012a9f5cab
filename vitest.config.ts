import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Real sockets, real TLS and a real (embedded) database: generous, because a slow machine is not a bug.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // The embedded database is 9 MB of WebAssembly, opened anew by every file: optimising it costs more than it brings.
    execArgv: ["--liftoff-only"],
  },
});
