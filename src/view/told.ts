/** Every text of an entry that somebody may look for, in the order in which it is told. */
import type { Placed } from "../domain/entry.ts";
import { isConcernId, referenceOf, type StreamId } from "../domain/ids.ts";
import { partsOf } from "../domain/parts-of-entry.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import { categoriesInEnglish, contactWaysInEnglish, thresholdsInEnglish } from "./words-en.ts";

export interface Told {
  /** What somebody wrote down. Empty where an entry tells only that something was done, such as an acknowledgement. */
  readonly said: readonly string[];
  /** What stands around it: names, the kind of concern, the reference. */
  readonly around: readonly string[];
}

/** The texts of an entry, without those that are blank. */
export function toldIn(stream: StreamId, entry: Placed<RecordEntry>): Told {
  const { said, around } = ownTexts(entry);
  const parts = partsOf(entry);
  const written = parts.flatMap(({ is, text }) => (is === "words" ? [text] : []));
  const named = parts.flatMap(({ is, text }) => (is === "name" ? [text] : []));
  const reference = isConcernId(stream) ? [referenceOf(stream)] : [];
  const { subjects, occurred, author, documents = [] } = entry;
  const described = subjects.flatMap((subject) => ("described" in subject ? [subject.described] : []));
  const names = subjects.flatMap((subject) => ("learner" in subject ? [subject.name] : []));
  return {
    said: [...said, ...written, ...described, occurred?.about ?? "", ...documents.map(({ name }) => name)].filter(
      isTold,
    ),
    around: [...names, ...around, ...named, author, ...reference].filter(isTold),
  };
}

function ownTexts(entry: RecordEntry): Told {
  switch (entry.kind) {
    case "concern.raised": {
      const { account, categories } = entry.data;
      return {
        said: [account.seen, account.ownWords, account.where],
        around: categories.map((category) => categoriesInEnglish[category]),
      };
    }
    case "account.added":
      return { said: [entry.data.text], around: [] };
    case "concern.acknowledged":
      return { said: [], around: [] };
    case "concern.triaged": {
      const { threshold, rationale, vulnerability, actions } = entry.data;
      return {
        said: [rationale, vulnerability, ...actions.map(({ what }) => what)],
        around: [thresholdsInEnglish[threshold], ...actions.map(({ ownerName }) => ownerName)],
      };
    }
    case "contact.recorded": {
      const { who, how, said } = entry.data;
      return { said: [said], around: [who, contactWaysInEnglish[how]] };
    }
    case "action.finished":
      return { said: [entry.data.outcome], around: [] };
    default:
      return { said: [], around: [] };
  }
}

function isTold(text: string): boolean {
  return text.trim() !== "";
}
