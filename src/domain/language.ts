/** The languages in which Lantern speaks to a person. What a person writes may be in any. */
export const languages = ["en", "cy"] as const;
export type Language = (typeof languages)[number];
