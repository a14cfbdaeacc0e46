/** The shape of words, whatever the language: the same keys, with texts and functions that give texts. */
export type Translated<English> = English extends string
  ? string
  : English extends (...said: infer Said) => string
    ? (...said: Said) => string
    : { readonly [Key in keyof English]: Translated<English[Key]> };
