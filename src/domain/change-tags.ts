/** The school's own words for a concern, to find it by (R9.1). They decide nothing. */
import type { Concern } from "./concern.ts";
import type { TagsChanged } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { isBlank, type Outcome, refuse, refuseAll } from "./refusal.ts";

/** Characters. */
export const longestTag = 40;
export const mostTags = 20;

export interface TagChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The change as an entry, without what is so already; none where nothing is left of it. Capitals make no other tag. */
export function changeTags(concern: Concern, change: TagChange, stamp: Stamp): Outcome<TagsChanged> {
  const { tags } = concern.work;
  const added = change.added.map(inOneLine);
  const tooLong = added.flatMap((tag, i) => (tag.length > longestTag ? [refuse("tag-too-long", `added.${i}`)] : []));
  const refusal = refuseAll(tooLong);
  if (refusal !== undefined) return refusal;
  const removed = tags.filter((tag) => change.removed.some((one) => isSame(one, tag)));
  const kept = tags.filter((tag) => !removed.includes(tag));
  const fresh = eachOnce(added).filter((tag) => !isBlank(tag) && !kept.some((one) => isSame(one, tag)));
  if (kept.length + fresh.length > mostTags) return refuse("too-many-tags", "added");
  if (fresh.length === 0 && removed.length === 0) return [];
  return [{ kind: "tags.changed", ...stamp, subjects: concern.subjects, data: { added: fresh, removed } }];
}

function inOneLine(tag: string): string {
  return tag.replace(/\s+/g, " ").trim();
}

function isSame(one: string, other: string): boolean {
  return inOneLine(one).toLowerCase() === inOneLine(other).toLowerCase();
}

function eachOnce(tags: readonly string[]): readonly string[] {
  return tags.filter((tag, i) => tags.findIndex((one) => isSame(one, tag)) === i);
}
