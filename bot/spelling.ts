/** Slips of a thumb: a letter too many, one too few, or two that changed places. Nothing here guesses at another word. */

/** The known word that this one was meant to be, or the word as it is. Short words are left alone: too many are close. */
export function asMeant(word: string, known: readonly string[]): string {
  if (word.length < 5 || known.includes(word)) return word;
  return known.find((one) => one.length >= 5 && isSlipOf(word, one)) ?? word;
}

function isSlipOf(word: string, known: string): boolean {
  const from = firstDifference(word, known);
  if (word.length === known.length)
    return (
      word[from] === known[from + 1] && word[from + 1] === known[from] && sameAfter(word, known, from + 2, from + 2)
    );
  if (word.length === known.length + 1) return sameAfter(word, known, from + 1, from);
  return word.length === known.length - 1 && sameAfter(word, known, from, from + 1);
}

function firstDifference(word: string, known: string): number {
  let at = 0;
  while (at < word.length && word[at] === known[at]) at += 1;
  return at;
}

function sameAfter(word: string, known: string, inWord: number, inKnown: number): boolean {
  return word.slice(inWord) === known.slice(inKnown);
}
