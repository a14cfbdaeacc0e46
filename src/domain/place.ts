/**
 * Places as people write them: "The Sports Hall", "sports-hall" and "in the sports hall" are one. Two spellings that differ by
 * more than that stay two: a place that is taken for another would tell of a pattern that is none.
 */

/** The spelling by which places are compared; empty where none was named. */
export function placeOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && word !== "the");
  const named = leading.has(words[0] ?? "") ? words.slice(1) : words;
  const place = named.join(" ");
  return nowhere.has(place) ? "" : place;
}

/** What comes before a place and does not change it. "Outside" does. */
const leading: ReadonlySet<string> = new Set(["in", "at", "on"]);

/** What people write into the field who do not name a place; the school as a whole is none either. */
const nowhere: ReadonlySet<string> = new Set([
  "unknown",
  "not known",
  "not sure",
  "unsure",
  "dont know",
  "not said",
  "not stated",
  "none",
  "na",
  "n a",
  "various",
  "everywhere",
  "school",
  "college",
]);
