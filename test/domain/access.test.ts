import { describe, expect, it } from "vitest";
import { isDenied, isVerb, may, type Role, roles, type Thing, type Verb } from "../../src/domain/access.ts";
import { aPerson, aStaffId } from "../build.ts";

const everybody = ["nobody in particular", ...roles] as const;
type Everybody = (typeof everybody)[number];

const own = { raisedBy: aPerson().id };
const anothers = { raisedBy: aStaffId(99) };

/** Every verb on its own and on another's thing, and the roles that may do it there. Whoever is not named may not. */
const all = everybody;
const safeguarding = ["dsl", "deputy"] as const;
const table: readonly Row[] = [
  row("raise-concern", undefined, all),
  row("find-learner", undefined, all),
  row("list-own-concerns", own.raisedBy, all),
  row("list-own-concerns", anothers.raisedBy, []),
  row("see-own-actions", own.raisedBy, all),
  row("see-own-actions", anothers.raisedBy, []),
  row("finish-own-action", { owner: own.raisedBy }, all),
  row("finish-own-action", { owner: anothers.raisedBy }, []),
  row("add-account", own, all),
  row("add-account", anothers, safeguarding),
  row("see-own-concern", own, all),
  row("see-own-concern", anothers, []),
  row("amend-own-entry", { ...anothers, authors: [own.raisedBy] }, all),
  row("amend-own-entry", { ...own, authors: [anothers.raisedBy] }, []),
  row("raise-worry", { ...own, authors: [] }, all),
  row("raise-worry", { ...anothers, authors: [own.raisedBy] }, all),
  row("raise-worry", { ...anothers, authors: [anothers.raisedBy] }, []),
  row("list-own-questions", own.raisedBy, all),
  row("list-own-questions", anothers.raisedBy, []),
  row("answer-question", { to: own.raisedBy }, all),
  row("answer-question", { to: anothers.raisedBy }, []),
  row("list-own-worries", own.raisedBy, all),
  row("list-own-worries", anothers.raisedBy, []),
  row("receive-worry", undefined, ["dsl"]),
  row("oversee-worry", undefined, ["principal"]),
  row("receive-alert", undefined, safeguarding),
  row("see-triage", undefined, safeguarding),
  row("open-concern", own, safeguarding),
  row("open-concern", anothers, safeguarding),
  row("acknowledge-concern", own, safeguarding),
  row("acknowledge-concern", anothers, safeguarding),
  row("triage-concern", own, safeguarding),
  row("triage-concern", anothers, safeguarding),
  row("attach-document", own, safeguarding),
  row("attach-document", anothers, safeguarding),
  row("open-document", own, safeguarding),
  row("open-document", anothers, safeguarding),
  row("list-learners", undefined, safeguarding),
  row("see-chronology", undefined, safeguarding),
  row("work-on-concern", own, safeguarding),
  row("work-on-concern", anothers, safeguarding),
  row("work-on-learner-file", undefined, safeguarding),
  row("see-settings", "agencies", safeguarding),
  row("see-settings", "policies", all),
  row("change-settings", undefined, safeguarding),
  row("see-duty", undefined, all),
  row("say-absence", own.raisedBy, safeguarding),
  row("say-absence", anothers.raisedBy, ["dsl"]),
  row("see-colleagues", undefined, safeguarding),
  row("follow-changes", undefined, all),
  row("search-records", undefined, safeguarding),
  row("check-register", undefined, ["dsl", "deputy", "principal", "administrator"]),
  row("receive-alarm", undefined, ["dsl", "principal"]),
  row("export-proof", own, safeguarding),
  row("export-proof", anothers, safeguarding),
];

/** The rows are complete when the compiler knows every verb here. */
const verbs: Readonly<Record<Verb, true>> = {
  "raise-concern": true,
  "find-learner": true,
  "list-own-concerns": true,
  "see-own-actions": true,
  "finish-own-action": true,
  "add-account": true,
  "see-own-concern": true,
  "amend-own-entry": true,
  "raise-worry": true,
  "list-own-questions": true,
  "answer-question": true,
  "list-own-worries": true,
  "receive-worry": true,
  "oversee-worry": true,
  "receive-alert": true,
  "see-triage": true,
  "open-concern": true,
  "acknowledge-concern": true,
  "triage-concern": true,
  "attach-document": true,
  "open-document": true,
  "list-learners": true,
  "see-chronology": true,
  "see-colleagues": true,
  "follow-changes": true,
  "search-records": true,
  "check-register": true,
  "receive-alarm": true,
  "export-proof": true,
  "work-on-concern": true,
  "work-on-learner-file": true,
  "see-settings": true,
  "change-settings": true,
  "say-absence": true,
  "see-duty": true,
};

interface Row {
  readonly verb: Verb;
  readonly what: string;
  readonly allowed: readonly Everybody[];
  readonly ask: (who: Everybody) => ReturnType<typeof may>;
}

function row<V extends Verb>(verb: V, thing: Thing<V>, allowed: readonly Everybody[]): Row {
  const whose = thing === undefined ? "" : JSON.stringify(thing).includes(own.raisedBy) ? ", one’s own" : ", another’s";
  const ask = (who: Everybody) => may(aPerson({ roles: isRole(who) ? [who] : [] }), verb, thing);
  return { verb, what: `${verb}${whose}`, allowed, ask };
}

function isRole(who: Everybody): who is Role {
  return who !== "nobody in particular";
}

describe("who may do what (R4.4)", () => {
  it("is said of every verb", () => {
    expect(new Set(table.map(({ verb }) => verb))).toEqual(new Set(Object.keys(verbs)));
    expect(Object.keys(verbs).every(isVerb)).toBe(true);
  });

  const cases = table.flatMap((one) => everybody.map((who) => ({ ...one, who, permitted: one.allowed.includes(who) })));
  it.each(cases)("$who: $what → $permitted", ({ ask, who, verb, permitted }) => {
    const answer = ask(who);
    expect(isDenied(answer)).toBe(!permitted);
    if (!isDenied(answer)) expect(answer).toMatchObject({ verb, person: { id: aPerson().id } });
  });

  it("is more with one more role, never less", () => {
    const both = aPerson({ roles: ["principal", "dsl"] });
    expect(isDenied(may(both, "see-triage", undefined))).toBe(false);
  });

  it("gives the reason of a no, for the log", () => {
    expect(may(aPerson(), "see-triage", undefined)).toEqual({ denied: "role" });
    expect(may(aPerson(), "list-own-concerns", anothers.raisedBy)).toEqual({ denied: "not-yours" });
  });

  it("knows no verb by a name that every object has", () => {
    for (const text of ["toString", "constructor", "__proto__", ""]) expect(isVerb(text)).toBe(false);
  });
});
