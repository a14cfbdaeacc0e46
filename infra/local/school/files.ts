/** What is recorded on learners' files: the child protection file, meetings, readings of the chronology, brothers and sisters. */
import type { Crew } from "./company.ts";
import type { Planned } from "./plan.ts";
import type { Random } from "./random.ts";
import type { DemoFiled } from "./shapes-work.ts";
import { filesOf } from "./texts/work/all.ts";
import { dayAgo, dayAhead, spread, type Timeline } from "./timeline.ts";
import { pronounTokens, worded } from "./wording.ts";
import type { FileWork } from "./work.ts";

interface Filing {
  readonly timeline: Timeline;
  readonly crew: Crew;
  readonly planned: readonly Planned[];
  readonly random: Random;
}

/** Minutes from midnight: at the end of a day, when the concerns of that day have been decided on. */
const [earliest, latest] = [1030, 1100];

/** Up to `now`, in no particular order. */
export function filed({ timeline, crew, planned, random }: Filing): readonly DemoFiled[] {
  return [...filesOf].flatMap(([arc, work]) => {
    const { person, sibling, company, chosen } = lead(planned, arc);
    if (person === undefined) throw new Error(`nobody has the file of ${arc}`);
    const names = [
      ["N", person.learner.givenName],
      ["S", sibling?.learner.givenName ?? ""],
    ] as const;
    const wording = { tokens: new Map([...pronounTokens(person.gender), ...names]), chosen, random };
    return work.flatMap((one): readonly DemoFiled[] => {
      const day = dayAgo(timeline, one.ago);
      const at = new Date(spread(day, random.between(earliest, latest), random)).toISOString();
      const who = { at, by: one.by === undefined ? crew.cast.dsl : company.of(one.by), learnerId: person.learner.id };
      const say = (template: string) => worded(template, wording);
      if (Date.parse(at) > timeline.now) return [];
      return [{ ...who, ...told(one, { day, say, timeline, sibling: sibling?.learner.id ?? "" }) }];
    });
  });
}

/** Whose story it is: the learner of its first step. */
function lead(planned: readonly Planned[], arc: string): Planned {
  const first = planned.find(({ tale }) => tale === `${arc}/0`);
  if (first === undefined) throw new Error(`no arc is called ${arc}`);
  return first;
}

interface Telling {
  readonly day: string;
  readonly say: (template: string) => string;
  readonly timeline: Timeline;
  readonly sibling: string;
}

type What<D = DemoFiled> = D extends unknown ? Omit<D, "at" | "by" | "learnerId"> : never;

function told(work: FileWork, { day, say, timeline, sibling }: Telling): What {
  const ahead = (count: number) => dayAhead(timeline, day, count);
  switch (work.do) {
    case "open":
      return { what: "open-file", reason: work.reason, rationale: say(work.because), reviewOn: ahead(work.again) };
    case "review":
      return { what: "review-file", note: say(work.note), nextOn: ahead(work.again) };
    case "read":
      return { what: "review-chronology", note: say(work.note), nextOn: ahead(work.again) };
    case "close":
      return { what: "close-file", rationale: say(work.because) };
    case "cohort":
      return { what: "cohorts", added: work.cohorts };
    case "sibling":
      return { what: "link-learner", to: sibling, relation: "sibling", why: say(work.why) };
    case "meeting": {
      const { form, attendees, notes, decisions, next } = work;
      const more = next === undefined ? {} : { nextOn: ahead(next) };
      const words = { attendees: attendees.map(say), notes: say(notes), decisions: say(decisions) };
      return { what: "meeting", form, day, ...words, ...more };
    }
  }
}
