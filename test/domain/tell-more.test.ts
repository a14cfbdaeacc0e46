import { describe, expect, it } from "vitest";
import { tellMore } from "../../src/domain/tell-more.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, raised, stampAt, triaged, zone } from "../build.ts";
import { closed } from "../build-work.ts";

const stamp = stampAt(30);
const occurred = { day: "2026-11-24", time: "09:40" } as const;

describe("telling more of a concern (R17.1)", () => {
  it("adds an account of those whom the concern is about, also to a closed one", () => {
    const more = { text: "She came back.", atRisk: true, occurred };
    for (const concern of [aConcern(), aConcern(raised(), triaged(), closed())])
      expect(accepted(tellMore(concern, more, stamp, zone))).toEqual([
        {
          kind: "account.added",
          ...stamp,
          subjects: [ada],
          occurred,
          data: { text: "She came back.", atRisk: true },
        },
      ]);
  });

  it("says nothing of a risk or of a time that nobody spoke of", () => {
    const [entry] = accepted(tellMore(aConcern(), { text: "She came back." }, stamp, zone));
    expect(entry).toMatchObject({ data: { atRisk: false } });
    expect(entry).not.toHaveProperty("occurred");
  });

  it.each([
    ["nothing is told", { text: " " }, "account-missing", "text"],
    ["too much is told at once", { text: "x".repeat(longestText + 1) }, "text-too-long", "text"],
    ["it is yet to come (R3.2)", { occurred: { day: "2026-11-25" } }, "in-the-future", "day"],
  ] as const)("is refused when %s", (_, changes, refused, field) =>
    expect(tellMore(aConcern(), { text: "She came back.", ...changes }, stamp, zone)).toEqual({ refused, field }),
  );
});
