/**
 * The one access check (R4.4, R13.2). `may` answers for one person, one verb and one thing; its default is no. It returns
 * a permit, which the view and the use cases ask for as an argument: what was not asked here cannot be done.
 */
import type { StaffId } from "./ids.ts";
import { type SettingName, staffSettings } from "./settings.ts";

/** What the school's directory says somebody is, beside being a member of staff. */
export const roles = ["dsl", "deputy", "principal", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Somebody who is signed in, or whose message came through Teams. */
export interface Person {
  readonly id: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The directory does not have them among the staff: a learner, a guest of the tenant, or somebody who began just now. */
  readonly notAmongStaff?: true;
}

/** What `may` must know of a concern to answer; it tells nothing of what the concern says. */
export interface GuardedConcern {
  readonly raisedBy: StaffId;
}

/** What `may` must know of an action that somebody was given. */
export interface GuardedAction {
  readonly owner: StaffId;
}

/** The same, and everybody who wrote on it. */
export interface AuthoredConcern extends GuardedConcern {
  readonly authors: readonly StaffId[];
}

/** What `may` must know of a question. */
export interface GuardedQuestion {
  readonly to: StaffId;
}

/** What can be done, and to what kind of thing. */
interface Things {
  /** Anyone, always: no rule stands between a person and the report of a child at risk. */
  readonly "raise-concern": undefined;
  /** The names of learners, to say whom a concern is about. */
  readonly "find-learner": undefined;
  /** References and statuses of what one raised oneself. */
  readonly "list-own-concerns": StaffId;
  /** What one was given to do: the words that are meant for whoever does it, the day and the reference, and nothing else. */
  readonly "see-own-actions": StaffId;
  /** To say what came of what one was given to do. */
  readonly "finish-own-action": GuardedAction;
  readonly "add-account": GuardedConcern;
  /** Of what one raised oneself: its status, what one is to know, what one wrote and is asked (R4.4). */
  readonly "see-own-concern": GuardedConcern;
  /** To correct what one wrote (R17.1). */
  readonly "amend-own-entry": AuthoredConcern;
  /** To say that one is worried that nothing is being done (R6.3). */
  readonly "raise-worry": AuthoredConcern;
  /** The questions that were put to somebody, and nothing else of the concerns they are about. */
  readonly "list-own-questions": StaffId;
  readonly "answer-question": GuardedQuestion;
  /** What somebody was worried about, with the answers, whether they raised the concern or not. */
  readonly "list-own-worries": StaffId;
  /** To be told of a new concern. */
  readonly "receive-alert": undefined;
  readonly "see-triage": undefined;
  readonly "open-concern": GuardedConcern;
  readonly "acknowledge-concern": GuardedConcern;
  readonly "triage-concern": GuardedConcern;
  /** To keep a document with a concern, to say what became of its paper, to allow a photograph (R4.2, R11.2). */
  readonly "attach-document": GuardedConcern;
  /** To read a document of a concern. */
  readonly "open-document": GuardedConcern;
  /** Of whom something is recorded: names, how many concerns, when the last entry was made. */
  readonly "list-learners": undefined;
  readonly "see-chronology": undefined;
  /** To record on a concern what was done about it: contacts, actions, advice, questions, referrals, decisions to share. */
  readonly "work-on-concern": GuardedConcern;
  /** To record on a learner's file: reviews, the child protection file, meetings, links (R8, R9). */
  readonly "work-on-learner-file": undefined;
  /** What the school has settled for itself, and who settled it. */
  readonly "see-settings": SettingName;
  readonly "change-settings": undefined;
  /** To say that somebody of the safeguarding team is away, or back (R6.2). */
  readonly "say-absence": StaffId;
  /** Who of the safeguarding team is on duty: names of colleagues, and nothing of a record. */
  readonly "see-duty": undefined;
  /** The names of staff, to give somebody an action. */
  readonly "see-colleagues": undefined;
  /** Words in the records that one may open. */
  readonly "search-records": undefined;
  /** Whether the register is as Lantern left it: checkpoints and findings, no content (R3.3). */
  readonly "check-register": undefined;
  /** To be told that somebody is worried that nothing is being done, and to answer for it (R6.3). */
  readonly "receive-worry": undefined;
  /** To be told the same as the next person up, without a look at the record. */
  readonly "oversee-worry": undefined;
  /** To be told at once that a record was changed behind Lantern's back (R3.3). */
  readonly "receive-alarm": undefined;
  /** Proof that one entry stands in the register as it was recorded. */
  readonly "export-proof": GuardedConcern;
  /** To be told that something changed, without what. */
  readonly "follow-changes": undefined;
}
export type Verb = keyof Things;
/** Whoever may do one of these is shown the whole concern, before and after. */
export type ShowsConcern =
  | "open-concern"
  | "acknowledge-concern"
  | "triage-concern"
  | "work-on-concern"
  | "attach-document";
/** What somebody may do on a concern without being shown it. */
export type OnOwnConcern = "add-account" | "see-own-concern" | "amend-own-entry" | "raise-worry";
/** What must be known of the thing that a verb is asked for. */
export type Thing<V extends Verb> = Things[V];

const permitted = Symbol("permitted");

/** Proof that `may` said yes. Only this file can make one. */
export interface Permit<V extends Verb = Verb> {
  readonly [permitted]: true;
  readonly person: Person;
  readonly verb: V;
}

/** A no, with its reason for the log. What the person is told is that there is no such thing. */
export interface Denial {
  readonly denied: "role" | "not-yours";
}

/** Whether this person may do this to this thing; if so, the permit to do it. */
export function may<V extends Verb>(person: Person, verb: V, thing: Thing<V>): Permit<V> | Denial {
  const denied = rules[verb](person, thing);
  return denied === undefined ? { [permitted]: true, person, verb } : { denied };
}

/** Whether the answer was no. */
export function isDenied(answer: Permit | Denial): answer is Denial {
  return "denied" in answer;
}

/** Whether a text names a verb; what was stored by an older Lantern may not. */
export function isVerb(text: string): text is Verb {
  return Object.hasOwn(rules, text);
}

type Rule<V extends Verb> = (person: Person, thing: Thing<V>) => Denial["denied"] | undefined;

const rules: { readonly [V in Verb]: Rule<V> } = {
  "raise-concern": anyone,
  "find-learner": staffOnly,
  "follow-changes": anyone,
  "list-own-concerns": (person, raisedBy) => (raisedBy === person.id ? undefined : "not-yours"),
  "see-own-actions": (person, owner) => (owner === person.id ? undefined : "not-yours"),
  "finish-own-action": (person, action) => (action.owner === person.id ? undefined : "not-yours"),
  "add-account": (person, concern) => (concern.raisedBy === person.id ? undefined : safeguardingOnly(person)),
  "see-own-concern": ({ id }, { raisedBy }) => (raisedBy === id ? undefined : "not-yours"),
  "amend-own-entry": ({ id }, { authors }) => (authors.includes(id) ? undefined : "not-yours"),
  "raise-worry": ({ id }, { raisedBy, authors }) => (raisedBy === id || authors.includes(id) ? undefined : "not-yours"),
  "list-own-questions": ({ id }, to) => (to === id ? undefined : "not-yours"),
  "answer-question": ({ id }, { to }) => (to === id ? undefined : "not-yours"),
  "list-own-worries": ({ id }, by) => (by === id ? undefined : "not-yours"),
  "receive-worry": (person) => oneOf(person, ["dsl"]),
  "oversee-worry": (person) => oneOf(person, ["principal"]),
  "receive-alert": safeguardingOnly,
  "see-triage": safeguardingOnly,
  "open-concern": safeguardingOnly,
  "acknowledge-concern": safeguardingOnly,
  "triage-concern": safeguardingOnly,
  "attach-document": safeguardingOnly,
  "open-document": safeguardingOnly,
  "list-learners": safeguardingOnly,
  "see-chronology": safeguardingOnly,
  "work-on-concern": safeguardingOnly,
  "work-on-learner-file": safeguardingOnly,
  "see-settings": (person, name) => (staffSettings.includes(name) ? staffOnly(person) : safeguardingOnly(person)),
  "change-settings": safeguardingOnly,
  "say-absence": (person, whose) => (whose === person.id ? safeguardingOnly(person) : oneOf(person, ["dsl"])),
  "see-duty": staffOnly,
  "see-colleagues": safeguardingOnly,
  "search-records": safeguardingOnly,
  "check-register": (person) => oneOf(person, ["dsl", "deputy", "principal", "administrator"]),
  "receive-alarm": (person) => oneOf(person, ["dsl", "principal"]),
  "export-proof": safeguardingOnly,
};

function anyone(): undefined {
  return undefined;
}

/** Learners and guests have accounts in the school's tenant too, and may find the app; the roll is not for them. */
function staffOnly(person: Person): Denial["denied"] | undefined {
  return person.notAmongStaff === true ? "role" : undefined;
}

/** The DSL and deputies have full access to the learners' register (R4.4); nobody else has any. */
function safeguardingOnly(person: Person): Denial["denied"] | undefined {
  return oneOf(person, ["dsl", "deputy"]);
}

function oneOf(person: Person, allowed: readonly Role[]): Denial["denied"] | undefined {
  return person.roles.some((role) => allowed.includes(role)) ? undefined : "role";
}
