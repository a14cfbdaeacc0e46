/** What pages show of entries and people. No record leaves the server but through here, field by field. */
import type { EntryCard, LearnerCard, SubjectCard } from "../contract/desk-api.ts";
import type { Permit, ShowsConcern } from "../domain/access.ts";
import type { Placed, Subject } from "../domain/entry.ts";
import type { StaffId } from "../domain/ids.ts";
import { partsOf } from "../domain/parts-of-entry.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import type { Learner, View } from "./ports.ts";

type People = Pick<View, "learner" | "staffMember">;
type SeesLearner = Permit<ShowsConcern | "see-chronology">;

/** One entry, as a page shows it. */
export function presentEntry(entry: Placed<RecordEntry>): EntryCard {
  const { seq, recordedAt, author, via, occurred, documents = [] } = entry;
  const when = occurred === undefined ? {} : { occurred };
  const told = { seq, recordedAt, author, via, ...when, parts: [...partsOf(entry)], documents: [...documents] };
  switch (entry.kind) {
    case "concern.raised": {
      const { categories, account, atRisk, quoted } = entry.data;
      const { seen, ownWords, where } = account;
      const raised = { categories: [...categories], account: { seen, ownWords, where }, atRisk };
      // The message is shown whole, as a quotation, and not once more part by part.
      const parts = told.parts.filter(({ label }) => label !== "quoted" && label !== "quoted-author");
      return { ...told, kind: entry.kind, parts, ...raised, ...(quoted && { quoted }) };
    }
    case "account.added":
      return { ...told, kind: entry.kind, text: entry.data.text, atRisk: entry.data.atRisk };
    case "concern.acknowledged":
      return { ...told, kind: entry.kind };
    case "concern.triaged": {
      const { threshold, rationale, vulnerability, change } = entry.data;
      const actions = entry.data.actions.map(({ what, ownerName, due }) => ({ what, ownerName, due }));
      return { ...told, kind: entry.kind, threshold, rationale, vulnerability, change, actions };
    }
    case "contact.recorded":
      return { ...told, kind: entry.kind, who: entry.data.who, how: entry.data.how, said: entry.data.said };
    case "action.finished":
      return { ...told, kind: entry.kind, action: entry.data.action, outcome: entry.data.outcome };
    case "body-map.recorded": {
      const { marks, ...map } = entry.data.map;
      return {
        ...told,
        kind: entry.kind,
        map: { ...map, marks: marks.map((mark) => ({ ...mark, colours: [...mark.colours] })) },
      };
    }
    default: {
      const about = "of" in entry.data && entry.data.of !== undefined ? { of: entry.data.of } : {};
      return { ...told, kind: entry.kind, ...about };
    }
  }
}

/** Whom a record is about: the learner as the school's list has them now, or the words that were recorded. */
export function presentSubject(view: People, permit: SeesLearner, subject: Subject): SubjectCard {
  const part = subject.part === undefined ? {} : { part: subject.part };
  if ("described" in subject) return { described: subject.described, ...part };
  const learner = view.learner(permit, subject.learner);
  if (learner === undefined) return { name: subject.name, learnerId: subject.learner, ...part };
  return { name: subject.name, learner: presentLearner(view, learner), ...part };
}

/** A learner with what matters when one decides (R10.1). */
export function presentLearner(view: Pick<View, "staffMember">, learner: Learner): LearnerCard {
  const { keyWorker, needs, ...facts } = learner;
  return { ...facts, needs: [...needs], keyWorker: keyWorker === undefined ? "" : nameOf(view, keyWorker) };
}

/** A member of staff's name as the directory has it now; empty when it no longer knows them. */
export function nameOf(view: Pick<View, "staffMember">, id: StaffId): string {
  return view.staffMember(id)?.name ?? "";
}
