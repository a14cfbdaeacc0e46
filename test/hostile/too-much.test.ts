/** Every field as full as it may be. */
import { describe, expect, it } from "vitest";
import { problem } from "../../src/contract/desk-api.ts";
import { addAccount } from "../../src/domain/add-account.ts";
import { type ConcernEntry, categories } from "../../src/domain/concern-entries.ts";
import { raiseConcern } from "../../src/domain/raise.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { triage } from "../../src/domain/triage.ts";
import { sealEntry } from "../../src/register/seal.ts";
import {
  aConcern,
  aConcernId,
  accepted,
  aDecision,
  anAction,
  aRaise,
  circumstances,
  dsl,
  everyDetail,
  schoolDays,
  stamp,
  stampAt,
} from "../build.ts";
import { people } from "../little-school.ts";
import { inSchool } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const unseen = "\u0001".repeat(longestText);
const plain = "x".repeat(longestText);
const salt = new Uint8Array(32);
const place = { stream: aConcernId(1), head: undefined };

describe("however much a person writes in a form, it is recorded (R4.3)", () => {
  const seals = (entry: ConcernEntry | undefined) => {
    if (entry === undefined) throw new Error("it was refused");
    expect(() => sealEntry(place, entry, salt)).not.toThrow();
  };
  const author = "y".repeat(255);

  it("with every field full of characters that take six times their room when they are stored", () => {
    const account = { seen: unseen, ownWords: unseen, where: unseen };
    const most = aRaise({ account: { ...account, seen: `${unseen.slice(1)}x` }, subjects: [{ described: unseen }] });
    seals(accepted(raiseConcern(most, { ...stamp, author }, schoolDays))[0]);
  });

  it("and added once more, with all of it different", () => {
    const text = `${unseen}${unseen}${unseen}${unseen.slice(1)}x`;
    seals(accepted(addAccount({ text, atRisk: false, subjects: [{ described: unseen }] }, { ...stamp, author }))[0]);
  });

  it("with every part of every kind full, and is refused by name where no entry could hold it", () => {
    const account = { seen: plain, ownWords: plain, where: plain, present: plain, view: plain, done: plain };
    const most = aRaise({ account, categories, details: everyDetail(plain), lateReason: plain });
    seals(accepted(raiseConcern(most, { ...stamp, author }, schoolDays))[0]);
    const over = { ...most, details: everyDetail(`${unseen.slice(1)}x`) };
    expect(raiseConcern(over, { ...stamp, author }, schoolDays)).toEqual({ refused: "texts-too-long" });
    const later = { text: "", atRisk: false, subjects: [], details: over.details };
    expect(addAccount(later, { ...stamp, author })).toEqual({ refused: "texts-too-long" });
  });
});

describe("a decision with more actions than one entry holds is refused by name (R7.1)", () => {
  const actions = (count: number) => Array.from({ length: count }, () => anAction({ what: plain }));

  it("and one with just fewer is recorded", () => {
    const over = aDecision({ rationale: plain, vulnerability: plain, actions: actions(36) });
    expect(triage(aConcern(), over, circumstances(), stampAt(3, dsl))).toEqual({ refused: "texts-too-long" });
    const most = aDecision({ rationale: plain, vulnerability: plain, actions: actions(35) });
    const [entry] = accepted(triage(aConcern(), most, circumstances(), stampAt(3, dsl)));
    if (entry === undefined) throw new Error("it was refused");
    expect(() => sealEntry(place, entry, salt)).not.toThrow();
  });

  it(
    "as the tab is told, too",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      const action = { what: plain, owner: `staff/${people.deputy.id}`, due: "2026-11-27" };
      const actions = Array.from({ length: 36 }, () => action);
      const command = { threshold: "monitoring", rationale: plain, vulnerability: plain, actions, basedOn: 1 };
      const { status, json } = await school.dsl.desk.post(`/api/concerns/${reference}/triage`, command);
      expect(status).toBe(422);
      expect(problem.parse(json).refused).toBe("texts-too-long");
    }),
  );
});
