/** How much one text of a record may hold. */

/** The longest text a field holds, in characters. A longer account is continued in another. */
export const longestText = 10_000;
