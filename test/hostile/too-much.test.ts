/** Every field as full as it may be, of characters that take twice their room when they are stored. */
import { describe, expect, it } from "vitest";
import { problem } from "../../src/contract/desk-api.ts";
import { addAccount } from "../../src/domain/add-account.ts";
import { longestText, raiseConcern } from "../../src/domain/raise.ts";
import { triage } from "../../src/domain/triage.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { aConcern, aConcernId, accepted, aDecision, anAction, aRaise, dsl, stamp, stampAt, zone } from "../build.ts";
import { people } from "../little-school.ts";
import { inSchool } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const full = '"'.repeat(longestText);
const plain = "x".repeat(longestText);
const salt = new Uint8Array(32);
const place = { stream: aConcernId(1), head: undefined };

describe("more than one entry holds is refused by name, and nothing else is (R4.3)", () => {
  it("when a concern is raised", () => {
    const over = aRaise({ account: { seen: full, ownWords: full, where: full }, subjects: [{ described: full }] });
    expect(raiseConcern(over, stamp, zone)).toEqual({ refused: "texts-too-long" });
    const most = aRaise({ account: { seen: full, ownWords: full, where: full } });
    const [entry] = accepted(raiseConcern(most, { ...stamp, author: "y".repeat(255) }, zone));
    if (entry === undefined) throw new Error("it was refused");
    expect(() => sealEntry(place, entry, salt)).not.toThrow();
  });

  it("when an account is added", () => {
    const over = { text: `${full}${full}${full}${full}`, atRisk: false, subjects: [] };
    expect(addAccount(over, stamp)).toEqual({ refused: "texts-too-long" });
  });

  it("when a decision is recorded", () => {
    const actions = Array.from({ length: 5 }, () => anAction({ what: plain }));
    const over = aDecision({ rationale: plain, vulnerability: plain, actions });
    expect(triage(aConcern(), over, false, stampAt(3, dsl))).toEqual({ refused: "texts-too-long" });
    const four = aDecision({ rationale: plain, vulnerability: plain, actions: actions.slice(0, 4) });
    const [entry] = accepted(triage(aConcern(), four, false, stampAt(3, dsl)));
    if (entry === undefined) throw new Error("it was refused");
    expect(() => sealEntry(place, entry, salt)).not.toThrow();
  });

  it(
    "as the tab is told, too",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      const action = { what: plain, owner: `staff/${people.deputy.id}`, due: "2026-11-27" };
      const actions = Array.from({ length: 5 }, () => action);
      const command = { threshold: "monitoring", rationale: plain, vulnerability: plain, actions, basedOn: 1 };
      const { status, json } = await school.dsl.desk.post(`/api/concerns/${reference}/triage`, command);
      expect(status).toBe(422);
      expect(problem.parse(json).refused).toBe("texts-too-long");
    }),
  );
});
