/** The words of the search. */
export const searchTexts = {
  title: "Search",
  label: "Search the records",
  clear: "Clear the search",
  teach: "Type a name, a reference, or words that a record may hold.",
  how: "An entry is found when each of your words begins a word in it. What you type is kept nowhere.",
  results: "Results",
  found: (n: number) => (n === 1 ? "1 entry found" : `${n} entries found`),
  more: (n: number) => `More than ${n} entries were found. These fit best; one more word finds fewer.`,
  nothing: (words: string) => `No entry holds “${words}”.`,
  nothingHint: "Try fewer words, or only their beginnings.",
  searching: "Searching",
  loading: "Records are still being loaded. What is found is not everything yet.",
  failed: "The search got no answer.",
} as const;
