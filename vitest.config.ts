import { defineConfig } from "vitest/config";

/** Two kinds of test: `unit` is everything that needs no browser, `e2e` drives the running product in Chromium. */
export default defineConfig({
  test: {
    environment: "node",
    setupFiles: ["infra/checks/loopback-only.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**"],
          // Vitest leaves a core free by itself, and of two that is half.
          maxWorkers: 2,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.{ts,tsx}"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As many as of the others: then they share the two cores with those, and nobody waits for the browser alone.
          maxWorkers: 2,
          // A busy machine shows a page later than a person would wait for in a test of one function.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
