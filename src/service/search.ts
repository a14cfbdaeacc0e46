/** Looking for words in the records that one may open. What was looked for may be a name, and is written down nowhere. */
import type { SearchPage } from "../contract/desk-api.ts";
import { isDenied } from "../domain/access.ts";
import { isConcernId, isLearnerFileId, learnerOf, referenceOf, type StreamId } from "../domain/ids.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { FoundEntry, Ports } from "./ports.ts";

/** How many entries are shown; whether there are more is said. */
const shown = 30;
/** Nobody looks for more; what is beyond is not read. Characters. */
const longest = 200;

/** The entries in which every word begins a word, the best first; none where the text holds no word. */
export async function searchRecords(ports: Ports, actor: Actor, text: string): Promise<SearchPage | NotThere> {
  const permitted = await permit(ports, actor, { verb: "search-records", thing: undefined, name: "" });
  if (isDenied(permitted)) return "not-there";
  const found = ports.view.search(permitted, text.slice(0, longest).toWellFormed(), shown + 1);
  return { found: found.slice(0, shown).map(present), more: found.length > shown };
}

function present({ stream, entry, excerpt }: FoundEntry): SearchPage["found"][number] {
  const { seq, kind, recordedAt, author, subjects } = entry;
  return {
    ...placeOf(stream),
    seq,
    kind,
    recordedAt,
    author,
    subjects: subjects.map((subject) => ("learner" in subject ? subject.name : subject.described)),
    excerpt: excerpt.map((piece) => ({ ...piece })),
  };
}

function placeOf(stream: StreamId): Pick<SearchPage["found"][number], "reference" | "learner"> {
  if (isConcernId(stream)) return { reference: referenceOf(stream) };
  return isLearnerFileId(stream) ? { learner: learnerOf(stream) } : {};
}
