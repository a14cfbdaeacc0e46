/**
 * Patterns over plain words: lower case, no signs, no apostrophes. Each pattern is the whole message or nothing, and repeats what
 * it repeats a fixed number of times, so none can be made to search for long.
 */

/** Any of these phrases; each text holds some, with commas between them. */
export function oneOf(...phrases: readonly string[]): string {
  return `(?:${phrases.flatMap((some) => some.split(", ")).join("|")})`;
}

/** The pattern as the whole message. */
export function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
