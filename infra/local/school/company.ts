/** Who on the staff does which part in one learner's story. The same part stays with the same person throughout. */
import type { Person } from "./learners.ts";
import type { Random } from "./random.ts";
import type { DemoCast, DemoStaff } from "./shapes.ts";
import { titlesOfPart } from "./staff.ts";
import type { Part } from "./story.ts";

export interface Company {
  /** The staff id of who does this part. */
  of(part: Part): string;
}

export interface Crew {
  readonly staff: readonly DemoStaff[];
  readonly cast: DemoCast;
}

const graceShare = 0.5;
const danielShare = 0.1;

/** Chooses people as they are asked for. `reporter` is told apart, once it is known. */
export function companyOf({ staff, cast }: Crew, person: Person | undefined, random: Random): Company {
  const known = new Map<Part, string>();
  return {
    of(part) {
      const id = known.get(part) ?? find(part);
      known.set(part, id);
      return id;
    },
  };

  function find(part: Part): string {
    if (part === "dsl") return cast.dsl;
    if (part === "duty") return cast.deputyOnDuty;
    if (part === "deputy") return cast.deputy;
    if (part === "principal") return cast.principal;
    if (part === "pastoral" && random.chance(graceShare)) return cast.pastoral;
    if (part === "tutor" && person !== undefined) return person.tutorId;
    if (part === "keyWorker" && person !== undefined) return person.learner.keyWorkerId;
    if (part === "teacher" && random.chance(danielShare)) return cast.teacher;
    if (part === "teacher" && person !== undefined) return random.pick(person.teacherIds);
    return random.pick(staff.filter(({ jobTitle }) => jobTitle.startsWith(titleOf(part)))).id;
  }
}

/** What this person teaches, if anything. */
export function subjectOf({ staff }: Crew, staffId: string): string | undefined {
  const title = staff.find(({ id }) => id === staffId)?.jobTitle ?? "";
  return title.startsWith("Teacher of ") ? title.slice("Teacher of ".length) : undefined;
}

function titleOf(part: Part): string {
  return titlesOfPart[part] ?? (part === "keyWorker" ? "Learning Mentor" : "Teacher of ");
}
