/** What a record holds as a choice and not in words, in the words by which people look for it. English. */

import type { ContactWay } from "../domain/category-details.ts";
import type { Category } from "../domain/concern-entries.ts";
import type { Threshold } from "../domain/threshold.ts";

export const categoriesInEnglish: Readonly<Record<Category, string>> = {
  disclosure: "Disclosure",
  welfare: "Welfare",
  injury: "Injury or mark",
  "child-on-child": "Child-on-child abuse",
  online: "Online safety",
  "mental-health": "Mental health",
  "contact-with-home": "Contact with home",
  "referral-outcome": "Outcome of a referral",
  other: "Something else",
};

export const thresholdsInEnglish: Readonly<Record<Threshold, string>> = {
  monitoring: "Monitoring",
  "early-help": "Early help",
  "child-in-need": "Child in need",
  "child-protection": "Child protection",
};

export const contactWaysInEnglish: Readonly<Record<ContactWay, string>> = {
  phone: "by phone",
  meeting: "in a meeting",
  letter: "by letter",
  email: "by email",
};
