/** Forms as people fill them in, for as many concerns as a bench needs. */
import type { ConcernForm } from "../../src/contract/concern-form.ts";
import type { Person } from "../../src/domain/access.ts";
import type { Actor } from "../../src/service/permission.ts";

const seen = "He came without a coat for the third day, and had no lunch with him. He was very quiet in the afternoon.";

/** A filled form about somebody who is not in the directory. */
export function aFormOf(submissionKey: string): ConcernForm {
  return {
    submissionKey,
    learners: [],
    described: ["A boy in year 9"],
    categories: ["welfare"],
    account: { seen, ownWords: "", where: "Playground" },
    occurred: { day: "2026-11-20" },
    atRisk: false,
  };
}

/** Somebody at the chat. */
export function raisedBy(person: Person): Actor {
  return { person, via: "chat" };
}
