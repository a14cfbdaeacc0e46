import { defineConfig } from "vitest/config";

/** Rooms without any effect: nothing that one of their tests does is there for the next. */
const pure = ["test/domain/**", "test/contract/**", "test/register/**"];

/** Three kinds of test: `pure` and `unit` need no browser, `e2e` drives the running product in Chromium. */
export default defineConfig({
  test: {
    environment: "node",
    setupFiles: ["infra/checks/loopback-only.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: pure.map((room) => `${room}/*.test.ts`),
          maxWorkers: 2,
          // A process of its own for each file takes longer than the tests in it.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", ...pure],
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
