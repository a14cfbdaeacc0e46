import { describe, expect, it } from "vitest";
import { changeCohorts, longestCohort } from "../../src/domain/change-cohorts.ts";
import { accepted } from "../build.ts";
import { aFile, cohortsChanged, onFile } from "../learner-files.ts";

const carers = aFile(cohortsChanged());

describe("the groups that a learner belongs to (R9.1)", () => {
  it("R9.1 are added to and taken away from", () => {
    const change = { added: ["Persistently absent", "Young carers", " "], removed: ["Young carers", "Choir"] };
    const entries = accepted(changeCohorts(carers, change, onFile));
    expect(entries).toMatchObject([{ data: { added: ["Persistently absent"], removed: ["Young carers"] } }]);
    expect(aFile(cohortsChanged(), ...entries).cohorts).toEqual(["Persistently absent"]);
  });

  it("R9.1 are left as they are where there is nothing to change", () => {
    expect(changeCohorts(carers, { added: ["Young carers"], removed: ["Choir"] }, onFile)).toEqual([]);
  });

  it.each([
    ["of nothing", { added: [" "], removed: [] }, "cohort-missing"],
    ["with a name too long for a line", { added: ["x".repeat(longestCohort + 1)], removed: [] }, "cohort-too-long"],
  ])("R9.1 refuse a change %s", (_, change, refused) =>
    expect(changeCohorts(carers, change, onFile)).toEqual({ refused, field: "added" }),
  );
});
