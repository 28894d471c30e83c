import { defineConfig } from "vitest/config";

/** Screen tests: the built screens in Chromium against the fixture server. */
export default defineConfig({
  test: {
    include: ["test/**/*.screen.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 20_000 } },
  },
});
