/** What the school's list says of a learner, in a line. */
import type { LearnerCard } from "../../src/contract/desk-api.ts";
import { texts } from "../texts/en.ts";
import { birthDateInWords } from "./times.ts";

const t = texts.learner;

/** "Year 12 · tutor group 12.4 · born 3 May 2012, aged 14 · key worker …"; empty where the list says nothing. Needs are told apart from it. */
export function learnerInALine(learner: LearnerCard, age?: number): string {
  const { birthDate, keyWorker, lookedAfter } = learner;
  return [
    groupInALine(learner),
    birthDate === "" ? "" : born(birthDate, age),
    keyWorker === "" ? "" : t.keyWorker(keyWorker),
    lookedAfter ? t.lookedAfter : "",
  ]
    .filter((fact) => fact !== "")
    .join(" · ");
}

/** "Year 12 · tutor group 12.4"; empty where the list says nothing. */
export function groupInALine({ year, tutorGroup }: Pick<LearnerCard, "year" | "tutorGroup">): string {
  return [/^\d+$/.test(year) ? t.year(year) : year, tutorGroup === "" ? "" : t.tutorGroup(tutorGroup)]
    .filter((fact) => fact !== "")
    .join(" · ");
}

function born(birthDate: string, age: number | undefined): string {
  const words = t.born(birthDateInWords(birthDate));
  return age === undefined ? words : t.aged(words, age);
}
