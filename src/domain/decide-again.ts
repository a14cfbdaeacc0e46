/**
 * Deciding again: an entry was accepted on a state that the register turned out not to have, because another writer's entry
 * holds its place. A fact stands on whatever came before it and is recorded all the same; a judgement is never filed on words
 * that its author had not read, and goes back to them with its text kept (R7.1).
 */
import { laterAccount } from "./add-account.ts";
import type { AccountAdded, Concern, ConcernEntry, ConcernRaised } from "./concern.ts";

/** `there`: the register says the same already. `returned`: its author must decide anew. `elsewhere`: it is another concern. */
export type DecidedAgain = { readonly anew: ConcernEntry } | "there" | "returned" | "elsewhere";

/** What becomes of an entry on the concern as the register has it. */
export function decideAgain(concern: Concern, entry: ConcernEntry): DecidedAgain {
  switch (entry.kind) {
    case "concern.raised":
      return raisedAgain(concern, entry);
    case "account.added":
      return concern.added.some((one) => same(one, entry)) ? "there" : { anew: entry };
    case "concern.acknowledged":
      return concern.acknowledged === undefined && concern.reviewedAt === undefined ? { anew: entry } : "there";
    case "concern.triaged":
      return concern.newestToRead > entry.data.basedOn ? "returned" : { anew: entry };
    case "contact.recorded":
      return { anew: entry };
    case "action.finished": {
      const action = concern.actions.find(({ number }) => number === entry.data.action);
      if (action === undefined) return "returned";
      return action.finished === undefined ? { anew: entry } : "there";
    }
  }
}

/** The same form may have come in through two servers; what the second says beyond the first is added to it. */
function raisedAgain(concern: Concern, entry: ConcernRaised): DecidedAgain {
  const { submission, categories, account, atRisk } = entry.data;
  if (concern.submission !== submission) return "elsewhere";
  const { subjects, occurred } = entry;
  const later = laterAccount(concern, { subjects, occurred, categories, account, atRisk, submission });
  if (later === undefined) return "there";
  const { recordedAt, by, author, via } = entry;
  const when = later.occurred === undefined ? {} : { occurred: later.occurred };
  const data = { text: later.text, atRisk: later.atRisk };
  return { anew: { kind: "account.added", recordedAt, by, author, via, subjects: later.subjects, ...when, data } };
}

function same(one: Pick<AccountAdded, "subjects" | "occurred" | "data">, other: AccountAdded): boolean {
  const told = ({ subjects, occurred, data }: typeof one) => JSON.stringify([subjects, occurred, data]);
  return told(one) === told(other);
}
