/** Addresses that are none. */
import { describe, expect, it } from "vitest";
import { inSchool } from "../school.ts";

describe("an address that is none", () => {
  it.each(["//", "///", "//[", "/\\", "//a b"])("is not there, and is no fault: %s", (path) =>
    inSchool(async (school) => {
      const { status } = await school.ask(path).catch(() => ({ status: 0 }));
      expect([0, 302, 400, 404]).toContain(status);
      expect(school.events.filter(({ event }) => event === "fault")).toEqual([]);
    })(),
  );
});
