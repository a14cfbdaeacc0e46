/**
 * Words in records (SQLite FTS5). The index holds only in which entries a word stands, spelt as names.ts spells it; the texts
 * are in the entries.
 */
import type { DatabaseSync } from "node:sqlite";
import { opened } from "../contract/entries.ts";
import { isConcernReference } from "../domain/ids.ts";
import { type Word, wordsOf } from "../domain/names.ts";
import type { View } from "../service/ports.ts";
import { excerptOf } from "./excerpt.ts";
import { joined } from "./spelling.ts";
import { sealedRow } from "./stored.ts";
import { toldIn } from "./told.ts";

/** No search has so many words; a text that does is none. */
const mostPieces = 64;

/** Of more entries than these, only those that came last are put in order: a search for a letter must not hold up everybody. */
const mostRanked = 1_000;

/** Searching these tables. */
export function searchOn(database: DatabaseSync): Pick<View, "search"> {
  // An entry that says nothing of its own, such as an acknowledgement, is short, which bm25 takes for good.
  const found = database.prepare(`
    select sealed from (
      select rowid as id, bm25(word) as badness from word where word match ? order by rowid desc limit ${mostRanked}
    ) join entry using (id)
    order by tells desc, badness, recorded_at desc, stream, seq limit ?`);
  return {
    search(_permit, text, limit) {
      const words = tellingOnly(wordsOf(text));
      if (words.length === 0 || words.flat().length > mostPieces) return [];
      const entries = found.all(words.map(begins).join(" AND "), limit).map((row) => sealedRow.parse(row).sealed);
      return entries.map((sealed) => {
        const entry = opened(sealed);
        return { stream: sealed.stream, entry, excerpt: excerptOf(toldIn(sealed.stream, entry), words) };
      });
    },
  };
}

/** Without words that others begin with too: who looks for "Ada" and "a" looks for "Ada". */
function tellingOnly(words: readonly Word[]): readonly Word[] {
  const spelt = new Map(words.map((word) => [word.join(), word]));
  return [...spelt.values()].filter(
    ([piece, ...more], at, all) =>
      more.length > 0 || !all.some(([other], place) => place !== at && other.startsWith(piece)),
  );
}

/** Pieces are letters and digits, so nothing that was typed can be read as anything but a word. "o'br" is meant as one word or as two. */
function begins(word: Word): string {
  const whole = `"${joined(word)}"*`;
  // As two words, a reference is a letter and a word: the letter begins a word of every entry, and each would be looked at.
  if (word.length === 1 || isConcernReference(word.join("-").toUpperCase())) return whole;
  return `(${whole} OR (${word.map((piece) => `"${joined([piece])}"*`).join(" AND ")}))`;
}
