/** The document of a referral, in the order in which an agency asks for it. */
import type { DemoLearner } from "./shapes.ts";
import type { Letter } from "./work.ts";

/** The whole document about a learner; the parts are worded already. */
export function letterAbout(
  { name, birthDate, year, needs, lookedAfter }: DemoLearner,
  agency: string,
  { worry, done, ask }: Letter,
  consent: string,
): string {
  const facts = [
    `${name}, born ${birthDate}, year ${year}`,
    ...(needs.length === 0 ? [] : [`Recorded needs: ${needs.join(", ")}`]),
    ...(lookedAfter ? ["Looked after"] : []),
  ];
  const parts = [
    [`Referral to ${agency}`, "From: Harbour Lane College, safeguarding team"],
    ["Who it is about", ...facts],
    ["What we are worried about", worry],
    ["What we have done", done],
    ["What we ask for", ask],
    ["Consent", consent],
  ];
  return parts.map((lines) => lines.join("\n")).join("\n\n");
}
