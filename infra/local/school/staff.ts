/** The 120 staff of Harbour Lane College: seven well-known people, whatever the seed, and everybody else. */
import { namingFrom } from "./person.ts";
import { type Random, randomFor } from "./random.ts";
import type { DemoCast, DemoStaff } from "./shapes.ts";
import type { Part } from "./story.ts";
import { subjects } from "./texts/places.ts";

interface Post {
  readonly title: string;
  readonly count: number;
  readonly leadership?: true;
}

interface Known {
  readonly part: keyof DemoCast;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
  readonly leadership: boolean;
}

const known: readonly Known[] = [
  {
    part: "dsl",
    givenName: "Miriam",
    surname: "Okafor",
    jobTitle: "Assistant Principal and Designated Safeguarding Lead",
    roles: ["Safeguarding.DSL"],
    leadership: true,
  },
  {
    part: "deputyOnDuty",
    givenName: "Tom",
    surname: "Bradshaw",
    jobTitle: "Head of Year 12 and Deputy Safeguarding Lead",
    roles: ["Safeguarding.Deputy"],
    leadership: false,
  },
  {
    part: "deputy",
    givenName: "Sunita",
    surname: "Rao",
    jobTitle: "Head of Year 13 and Deputy Safeguarding Lead",
    roles: ["Safeguarding.Deputy"],
    leadership: false,
  },
  {
    part: "principal",
    givenName: "Helen",
    surname: "Marsh",
    jobTitle: "Principal",
    roles: ["Safeguarding.Principal"],
    leadership: true,
  },
  {
    part: "administrator",
    givenName: "Ian",
    surname: "Foster",
    jobTitle: "IT Services Manager",
    roles: ["Safeguarding.Administrator"],
    leadership: false,
  },
  {
    part: "teacher",
    givenName: "Daniel",
    surname: "Price",
    jobTitle: "Teacher of Chemistry",
    roles: [],
    leadership: false,
  },
  {
    part: "pastoral",
    givenName: "Grace",
    surname: "Adeyemi",
    jobTitle: "Pastoral Assistant",
    roles: [],
    leadership: false,
  },
];

const posts: readonly Post[] = [
  { title: "Vice Principal (Curriculum and Quality)", count: 1, leadership: true },
  { title: "Vice Principal (Finance and Resources)", count: 1, leadership: true },
  { title: "Assistant Principal (Technical and Vocational)", count: 1, leadership: true },
  { title: "Head of Inclusion and SENDCo", count: 1, leadership: true },
  { title: "Pastoral Assistant", count: 4 },
  { title: "Learning Support Assistant", count: 10 },
  { title: "Learning Mentor", count: 4 },
  { title: "Counsellor", count: 2 },
  { title: "Wellbeing Practitioner", count: 1 },
  { title: "Attendance Officer", count: 2 },
  { title: "Receptionist", count: 3 },
  { title: "Library Assistant", count: 2 },
  { title: "Site Supervisor", count: 3 },
  { title: "Catering Assistant", count: 3 },
  { title: "Sports Coach", count: 2 },
  { title: "Careers Adviser", count: 2 },
  { title: "Transport Coordinator", count: 1 },
  { title: "IT Technician", count: 2 },
  { title: "Science Technician", count: 2 },
  { title: "Examinations Officer", count: 1 },
  { title: "Admissions Officer", count: 1 },
];

const staffCount = 120;

/** The people who do a part in a story, by their job title. */
export const titlesOfPart: Readonly<Partial<Record<Part, string>>> = {
  attendance: "Attendance Officer",
  canteen: "Catering Assistant",
  careers: "Careers Adviser",
  counsellor: "Counsellor",
  it: "IT Technician",
  library: "Library Assistant",
  nurse: "Wellbeing Practitioner",
  pastoral: "Pastoral Assistant",
  reception: "Receptionist",
  send: "Head of Inclusion and SENDCo",
  site: "Site Supervisor",
  sport: "Sports Coach",
  support: "Learning Support Assistant",
  transport: "Transport Coordinator",
};

/** Makes the staff; their names join `taken`. */
export function makeStaff(seed: number, taken: Set<string>): { staff: readonly DemoStaff[]; cast: DemoCast } {
  const random = randomFor(seed, "staff");
  const ids = randomFor(seed, "staff ids");
  for (const person of known) taken.add(`${person.givenName} ${person.surname}`);
  const naming = namingFrom(random, taken);
  const others = Array.from({ length: staffCount - known.length }, (_, i) => ({
    ...naming.next(random.chance(0.6) ? "f" : "m"),
    ...postAt(i),
    roles: [],
  }));
  const staff = [...known, ...others].map((person, i) => asStaff(person, ids, i));
  return { staff, cast: castOf(staff) };
}

function postAt(index: number): { jobTitle: string; leadership: boolean } {
  let left = index;
  for (const post of posts) {
    if (left < post.count) return { jobTitle: post.title, leadership: post.leadership === true };
    left -= post.count;
  }
  return { jobTitle: `Teacher of ${subjects[left % subjects.length]}`, leadership: false };
}

function asStaff(
  person: Pick<DemoStaff, "givenName" | "surname" | "jobTitle" | "roles" | "leadership">,
  ids: Random,
  index: number,
): DemoStaff {
  const { givenName, surname, jobTitle, roles, leadership } = person;
  return {
    id: ids.uuid(),
    givenName,
    surname,
    name: `${givenName} ${surname}`,
    jobTitle,
    mail: `${givenName}.${surname}@harbourlane.example`.toLowerCase(),
    // 01632 960000 to 960999 are kept free for fiction.
    phone: `+44 1632 960${String(100 + index)}`,
    roles,
    leadership,
  };
}

function castOf(staff: readonly DemoStaff[]): DemoCast {
  const idOf = (part: keyof DemoCast): string => {
    const id = staff[known.findIndex((person) => person.part === part)]?.id;
    if (id === undefined) throw new Error(`nobody plays ${part}`);
    return id;
  };
  return {
    teacher: idOf("teacher"),
    pastoral: idOf("pastoral"),
    dsl: idOf("dsl"),
    deputyOnDuty: idOf("deputyOnDuty"),
    deputy: idOf("deputy"),
    principal: idOf("principal"),
    administrator: idOf("administrator"),
  };
}
