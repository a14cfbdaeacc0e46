/**
 * Text in a drawing that is sealed: escaped, broken into lines without asking a machine how wide its letters are, so that the
 * same text gives the same bytes for ever.
 */

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * A text as XML may hold it, in an element or an attribute. What XML cannot write (control characters, halves of pairs) and
 * what would reorder a line shows as U+FFFD: something stood there.
 */
export function escaped(text: string): string {
  return Array.from(text, (letter) => named[letter] ?? (isWritable(codeOf(letter)) ? letter : "\ufffd")).join("");
}

function isWritable(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a;
  if (code >= 0x7f && code < 0xa0) return false;
  if (code >= 0xd800 && code < 0xe000) return false;
  if ((code & 0xfffe) === 0xfffe) return false;
  return !reorders(code);
}

function reorders(code: number): boolean {
  return (
    code === 0x061c ||
    code === 0x200e ||
    code === 0x200f ||
    isBetween(code, 0x202a, 0x202e) ||
    isBetween(code, 0x2066, 0x2069)
  );
}

/**
 * A text in lines of at most `width` units at letters of `size` units, by a generous guess at the width of each letter.
 * Broken at spaces and at its own line breaks; a longer word is cut.
 */
export function inLines(text: string, width: number, size: number): readonly string[] {
  // Hundredths of a letter's size are counted, so that sums are whole.
  const most = Math.floor((width * 100) / size);
  return text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).flatMap((line) => linesOf(line, most));
}

function linesOf(line: string, most: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  const words = line.split(/[ \t]+/).filter((word) => word !== "");
  for (const piece of words.flatMap((word) => cut(word, most))) {
    const longer = current === "" ? piece : `${current} ${piece}`;
    if (current !== "" && widthOf(longer) > most) {
      lines.push(current);
      current = piece;
    } else current = longer;
  }
  return current === "" ? lines : [...lines, current];
}

/** A word in pieces that fit on a line. */
function cut(word: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let current = "";
  for (const letter of word) {
    const isFull = widthOf(current) + widthOfLetter(letter) > most;
    if (current !== "" && isFull && !joins(codeOf(letter))) {
      pieces.push(current);
      current = "";
    }
    current += letter;
  }
  return [...pieces, current];
}

function widthOf(text: string): number {
  return Array.from(text, widthOfLetter).reduce((sum, one) => sum + one, 0);
}

/** In hundredths of the letter's size, rather too wide than too narrow. */
function widthOfLetter(letter: string): number {
  const code = codeOf(letter);
  if (joins(code)) return 0;
  if (code >= 0x1100) return isBetween(code, 0x2000, 0x2e7f) ? 70 : 105;
  if ("ijl|'!.,:;".includes(letter)) return 30;
  if ("frtI()[]- ".includes(letter)) return 38;
  if ("mwMW@%&".includes(letter)) return 96;
  if (isBetween(code, 0x41, 0x5a)) return 72;
  return code < 0x80 ? 58 : 75;
}

/** Whether a character is drawn onto the one before it: combining marks, joiners, selectors of a form. */
function joins(code: number): boolean {
  return (
    isBetween(code, 0x0300, 0x036f) ||
    code === 0x200d ||
    isBetween(code, 0xfe00, 0xfe0f) ||
    isBetween(code, 0x1f3fb, 0x1f3ff)
  );
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
