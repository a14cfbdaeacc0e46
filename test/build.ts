/**
 * Makers: each gives a valid thing, and a test names only what matters to it. Everybody here is invented. Everything is
 * made from numbers, so that the same test makes the same things in every run.
 */

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Checkpoint } from "../src/contract/checkpoints.ts";
import type { ConcernFormText } from "../src/contract/concern-form.ts";
import { type SealedEntry, sealedEntry } from "../src/contract/entries.ts";
import type { FormDraft } from "../src/contract/form-draft.ts";
import type { RaiseForm } from "../src/contract/raise-form.ts";
import { isDenied, may, type Permit, type Person, type Thing, type Verb } from "../src/domain/access.ts";
import type { Alert } from "../src/domain/alert.ts";
import { type Day, type Instant, plusMinutes } from "../src/domain/calendar.ts";
import type { CategoryDetails } from "../src/domain/category-details.ts";
import { type Concern, foldConcern } from "../src/domain/concern.ts";
import type {
  AccountAdded,
  ActionFinished,
  ConcernAcknowledged,
  ConcernEntry,
  ConcernRaised,
  ConcernTriaged,
  ContactRecorded,
} from "../src/domain/concern-entries.ts";
import type { Placed, Stamp, Subject } from "../src/domain/entry.ts";
import {
  type ConcernId,
  type ConcernReference,
  concernId,
  isConcernReference,
  type LearnerId,
  referenceLetters,
  type StaffId,
  type StreamId,
} from "../src/domain/ids.ts";
import type { RaiseConcern } from "../src/domain/raise.ts";
import type { RecordEntry } from "../src/domain/record-entry.ts";
import { isRefusal, type Outcome } from "../src/domain/refusal.ts";
import { weekdaysOnly } from "../src/domain/school-days.ts";
import type { Action } from "../src/domain/threshold.ts";
import type { TriageCircumstances, TriageDecision } from "../src/domain/triage.ts";
import type { AccessNote, Head, Learner, LearnerDetails, QueuedNotice, StaffMember } from "../src/service/ports.ts";

/** The school's time zone in tests: one with summer time. */
export const zone = "Europe/London";
/** The school's days in tests: every weekday. */
export const schoolDays = weekdaysOnly(zone);
/** When a test begins: twenty to ten on a Tuesday in November, when the clocks in London show UTC. */
export const start: Instant = "2026-11-24T09:40:00.000Z";

/** The day on which a test begins. */
export const today: Day = "2026-11-24";

/** The nth moment, a minute after the one before. */
export function instant(minutes: number): Instant {
  return plusMinutes(start, minutes);
}

export function aStaffId(n: number): StaffId {
  return `staff/${uuid(n)}`;
}

export function aLearnerId(n: number): LearnerId {
  return `learner/${uuid(n)}`;
}

export function aReference(n: number): ConcernReference {
  const base = referenceLetters.length;
  const letters = Array.from({ length: 6 }, (_, place) => referenceLetters[Math.floor(n / base ** (5 - place)) % base]);
  const reference = `C-${letters.join("")}`;
  if (!isConcernReference(reference)) throw new TypeError(`no reference: ${reference}`);
  return reference;
}

export function aConcernId(n: number): ConcernId {
  return concernId(aReference(n));
}

export function aPerson(changes: Partial<Person> = {}): Person {
  return { id: aStaffId(1), name: "Tom Okafor", roles: [], ...changes };
}

/** The teacher who raises what a test does not say otherwise of, the DSL and a deputy. */
export const teacher = aPerson();
export const dsl = aPerson({ id: aStaffId(2), name: "Priya Nair", roles: ["dsl"] });
export const deputy = aPerson({ id: aStaffId(3), name: "Gwen Hughes", roles: ["deputy"] });

/** The permit for something that this person may do; a test that asks for more has a bug. */
export function permitted<V extends Verb>(person: Person, verb: V, thing: Thing<V>): Permit<V> {
  const answer = may(person, verb, thing);
  if (isDenied(answer)) throw new Error(`${verb} was denied: ${answer.denied}`);
  return answer;
}

export const stamp: Stamp = { recordedAt: start, by: teacher.id, author: teacher.name, via: "chat" };

/** The stamp of somebody who records so many minutes after the start. */
export function stampAt(minutes: number, { id, name }: Person = teacher): Stamp {
  return { ...stamp, recordedAt: instant(minutes), by: id, author: name };
}

export const ada: Subject = { learner: aLearnerId(1), name: "Ada Quill" };

type Changes<E extends ConcernEntry> = Partial<Omit<E, "kind" | "data">> & { readonly data?: Partial<E["data"]> };

export function raised({ data, ...changes }: Changes<ConcernRaised> = {}): ConcernRaised {
  const { categories, account, submission, occurred } = aRaise();
  const told = { categories, account, submission, atRisk: false, ...data };
  return { kind: "concern.raised", ...stamp, subjects: [ada], occurred, ...changes, data: told };
}

export function accountAdded({ data, ...changes }: Changes<AccountAdded> = {}): AccountAdded {
  const told = { text: "She came back to say that her brother was there too.", atRisk: false, ...data };
  return { kind: "account.added", ...stampAt(1), subjects: [ada], ...changes, data: told };
}

export function acknowledged(changes: Changes<ConcernAcknowledged> = {}): ConcernAcknowledged {
  return { kind: "concern.acknowledged", ...stampAt(2, dsl), subjects: [ada], ...changes, data: {} };
}

export function triaged({ data, ...changes }: Changes<ConcernTriaged> = {}): ConcernTriaged {
  const { threshold: _, reporterToKnow: __, reviewOn: ___, ...reasons } = aDecision();
  const decided = { ...reasons, threshold: "early-help", change: "first", ...data } as const;
  return { kind: "concern.triaged", ...stampAt(3, dsl), subjects: [ada], ...changes, data: decided };
}

export function contacted({ data, ...changes }: Changes<ContactRecorded> = {}): ContactRecorded {
  const told = { who: "Mrs Quill", how: "phone", said: "She will collect Ada at four.", ...data } as const;
  return {
    kind: "contact.recorded",
    ...stampAt(4, dsl),
    subjects: [ada],
    occurred: { day: "2026-11-24" },
    ...changes,
    data: told,
  };
}

export function actionFinished({ data, ...changes }: Changes<ActionFinished> = {}): ActionFinished {
  const told = { action: 1, outcome: "Met with her; she has a named adult now.", ...data };
  return { kind: "action.finished", ...stampAt(5, dsl), subjects: [ada], ...changes, data: told };
}

/** Entries with their places, in the order given. */
export function placed(...entries: readonly ConcernEntry[]): readonly Placed<ConcernEntry>[] {
  return entries.map((entry, i) => ({ ...entry, seq: i + 1 }));
}

/** The concern that these entries tell of; without any, one that was just raised. */
export function aConcern(...entries: readonly ConcernEntry[]): Concern {
  const concern = foldConcern(aConcernId(1), placed(...(entries.length === 0 ? [raised()] : entries)));
  if (concern === undefined) throw new Error("these entries raise no concern");
  return concern;
}

export function aRaise(changes: Partial<RaiseConcern> = {}): RaiseConcern {
  return {
    subjects: [ada],
    categories: ["welfare"],
    account: {
      seen: "Ada had no coat and no lunch, for the third day.",
      ownWords: "Mum’s asleep when I get up.",
      where: "Playground",
    },
    occurred: { day: "2026-11-24", time: "09:15" },
    atRisk: false,
    submission: sha256("submission"),
    ...changes,
  };
}

/** Every part that a kind of concern asks for, each field with this text. */
export function everyDetail(text: string): CategoryDetails {
  return {
    disclosure: { saidToLearner: text },
    injury: { explanation: text, firstAid: text },
    childOnChild: { between: text, keptSafe: text },
    online: { platform: text, described: text },
    mentalHealth: { change: text, safeNow: text },
    contactWithHome: { who: text, said: text },
    referralOutcome: { agency: text, outcome: text },
    communication: { observedChange: text, howTheyCommunicate: text },
  };
}

export function aDecision(changes: Partial<TriageDecision> = {}): TriageDecision {
  return {
    threshold: "early-help",
    rationale: "Third time this week; home was responsive last year.",
    actions: [],
    vulnerability: "",
    basedOn: 1,
    ...changes,
  };
}

/** What a decision is held against on the day on which a test begins. */
export function circumstances(anyLearnerHasNeeds = false): TriageCircumstances {
  return { anyLearnerHasNeeds, today, zone };
}

export function anAction(changes: Partial<Action> = {}): Action {
  return { what: "Meet with Ada", owner: dsl.id, ownerName: dsl.name, due: "2026-11-27", ...changes };
}

/** A form as the card submits it, field by field. */
export function aForm(changes: Partial<ConcernFormText> = {}): ConcernFormText {
  return {
    submissionKey: uuid(1),
    learner: aLearnerId(1),
    someoneElse: "",
    category: "welfare",
    seen: "Ada had no coat and no lunch, for the third day.",
    ownWords: "",
    day: "2026-11-24",
    time: "09:15",
    where: "Playground",
    atRisk: "no",
    ...changes,
  };
}

/** A form that was begun and not sent. */
export function aDraft(changes: Partial<FormDraft> = {}): FormDraft {
  const text = aForm();
  return {
    begunAt: start,
    keptAt: start,
    text,
    onlyTyped: false,
    typed: false,
    quotes: false,
    shownIn: [],
    ...changes,
  };
}

/** The form of the tab as it is sent. */
export function aRaiseForm(changes: Partial<RaiseForm> = {}): RaiseForm {
  const { seen, ownWords, where } = aForm();
  return {
    submissionKey: uuid(1),
    about: { learners: [aLearnerId(1)], described: [] },
    involved: { learners: [], described: [] },
    categories: ["welfare"],
    account: { seen, ownWords, where, present: "", view: "", done: "" },
    occurred: { day: "2026-11-24", time: "09:15", about: "" },
    atRisk: false,
    details: {},
    lateReason: "",
    ...changes,
  };
}

/** Seals an entry as the register does, but with a salt made from its place. Sealed alike, whoever asks. */
function sealEntry(stream: StreamId, head: Head | undefined, entry: RecordEntry): SealedEntry {
  const { recordedAt, by, via, ...told } = entry;
  const body = { ...told, documents: entry.documents ?? [] };
  const seq = (head?.seq ?? 0) + 1;
  const salt = sha256(`${stream}#${seq}`);
  const prev = head?.hash ?? "0".repeat(64);
  const digest = sha256(salt + JSON.stringify(body));
  const header = { v: 3, stream, seq, kind: entry.kind, recordedAt, by, via, prev, digest } as const;
  return sealedEntry.parse({ ...header, hash: sha256(JSON.stringify(header)), salt, body });
}

/** A sealed entry: the first of its stream unless a head is given. */
export function anEntry(entry: RecordEntry = raised(), stream: StreamId = aConcernId(1), head?: Head): SealedEntry {
  return sealEntry(stream, head, entry);
}

/** A stream of sealed entries, each built on the one before. */
export function sealed(stream: StreamId, ...entries: readonly RecordEntry[]): readonly SealedEntry[] {
  const chain: SealedEntry[] = [];
  for (const entry of entries) chain.push(sealEntry(stream, chain.at(-1), entry));
  return chain;
}

export function aNotice(changes: Partial<Omit<QueuedNotice, "attempts">> = {}): Omit<QueuedNotice, "attempts"> {
  return { id: "alert/1", to: dsl.id, notice: anAlert(), ...changes };
}

export function anAlert(n = 1, { atRisk = false, recordedAt = start } = {}): QueuedNotice["notice"] {
  const reviewDueAt = plusMinutes(recordedAt, 24 * 60);
  return { type: "concern-alert", concern: aReference(n), atRisk, recordedAt, reviewDueAt };
}

/** An alert that nobody has taken and that did nothing yet; urgent unless a test says otherwise. */
export function anOpenAlert(changes: Partial<Alert> = {}): Alert {
  const { concern = aReference(1), kind = "urgent", recordedAt = start } = changes;
  const clock = { raisedAt: recordedAt, recordedAt, dueAt: plusMinutes(recordedAt, 24 * 60) };
  const id = `${concernId(concern)}#1/${kind}`;
  return { id, kind, concern, raisedBy: teacher.id, ...clock, steps: [], ...changes };
}

/** A checkpoint in its form; its signature is none. */
export function aCheckpoint(changes: Partial<Omit<Checkpoint, "note">> = {}): Checkpoint {
  const said = { register: "learners", size: 12, lastItemId: 14, root: sha256("root"), at: start, ...changes } as const;
  const origin = `lantern/${uuid(5)}/${said.register}`;
  const root = Buffer.from(said.root, "hex").toString("base64");
  const note = `${origin}\n${said.size}\n${root}\nitem ${said.lastItemId}\ntime ${said.at}\n\n— ${origin} ${"B".repeat(92)}\n`;
  return { publicKey: `${"C".repeat(43)}=`, ...said, note };
}

export function anAccessNote(n: number, changes: Partial<AccessNote> = {}): AccessNote {
  return {
    id: uuid(n),
    at: instant(n),
    person: dsl.id,
    verb: "open-concern",
    thing: aConcernId(1),
    via: "tab",
    answer: "permitted",
    ...changes,
  };
}

export function aStaffMember(changes: Partial<StaffMember> = {}): StaffMember {
  return { ...teacher, jobTitle: "Teacher of Mathematics", ...changes };
}

export function aLearner(changes: Partial<Learner> = {}): Learner {
  const { learner: _, ...details } = learnerDetails();
  return { id: aLearnerId(1), name: "Ada Quill", year: "Year 8", birthDate: "2014-03-02", ...details, ...changes };
}

export function learnerDetails(changes: Partial<LearnerDetails> = {}): LearnerDetails {
  return { learner: aLearnerId(1), tutorGroup: "8B", keyWorker: undefined, needs: [], lookedAfter: false, ...changes };
}

/** The entries of a decision that is expected to be taken, not refused. */
export function accepted<Entry>(outcome: Outcome<Entry>): readonly Entry[] {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** A folder of the test's own, gone with everything in it at the end of the block that holds it. */
export function aFolder(): Disposable & { readonly path: string; file(name: string): string } {
  const path = mkdtempSync(join(tmpdir(), "lantern-"));
  const file = (name: string) => join(path, name);
  return { path, file, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
