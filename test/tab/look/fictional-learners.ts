/** A fictional list of learners: ordinary ones, and the very long ones that break pages. */
import type { z } from "zod";
import type { LearnersFound } from "../../../src/contract/desk-api.ts";
import { type LearnerList, learnerList } from "../../../src/contract/learner-list.ts";
import { aLearnerId } from "../../build.ts";
import { minutesAgo } from "./fictional.ts";

type Told = z.input<typeof learnerList>["lately"][number];

function told(n: number, name: string, more: Partial<Told> = {}): Told {
  const place = {
    year: "12",
    tutorGroup: "12.4",
    hasNeeds: false,
    concerns: 1,
    waiting: 0,
    newest: minutesAgo(n * 700),
  };
  return { id: aLearnerId(n), name, ...place, ...more };
}

const long = "Wilhelmina Oluwaseun-Carmichael-Fitzgerald of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
const withFile = [told(1, "Amara Nwosu", { concerns: 9, hasNeeds: true }), told(2, "Rhys Bevan", { concerns: 4 })];
const lately = [
  told(3, "Callum Price", { concerns: 2, waiting: 1 }),
  told(4, long, { hasNeeds: true, concerns: 3, waiting: 2 }),
  told(5, "Jasleen Gill", { year: "", tutorGroup: "" }),
  told(6, "Zofia Kowalczyk", { concerns: 0 }),
];

/** The list, or that of a school in which nothing is recorded yet. */
export function toldLearners(empty: boolean): LearnerList {
  const lists = empty ? { withFile: [], lately: [] } : { withFile, lately };
  return learnerList.parse({ now: minutesAgo(0), ...lists });
}

/** Those whose names begin so. */
export function learnersNamed(text: string): LearnersFound {
  return learnerList
    .parse({ now: minutesAgo(0), withFile, lately })
    .lately.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()));
}
