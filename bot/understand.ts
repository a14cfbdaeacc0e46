/**
 * Ordinary words. A person may type "I want to report something", "hello", or what has happened. The first opens the form,
 * the second is greeted, the third becomes the form's text. Where it is not clear, it is the third: nothing typed is lost.
 */

export type Meaning =
  | { readonly means: "greet" }
  | { readonly means: "own-concerns" }
  /** `told` is what the message already says; empty when it only asks for the form. */
  | { readonly means: "raise"; readonly told: string };

const smallTalk =
  /^(hi|hiya|hello|hey|good (morning|afternoon|evening)|thanks|thank you|cheers|bye|ok(ay)?|yes|no|test(ing)?|help|help me|menu|start|what can you do|who are you)( there| lantern)?$/;
const ownConcerns = /^(show |list |see )?(me )?(my|own) (concerns?|reports?|references?)( please)?$|^status$/;
const politeness =
  /^(please |hi |hello |hey |can i |could i |may i |how do i |how can i |i (want|need|would like|wish|have) to |i'd like to |let me )+/;
const askForForm =
  /^(raise|report|log|record|make|add|start|open|file|submit|new)?( ?(a|an|another|my))?( ?new)?( ?(safeguarding|welfare))? ?(concern|worry|report|incident|disclosure|something|form)( about (a|one of my) (learners?|students?|pupils?|child|young person))?( please)?$/;

/** What a typed message means. */
export function understand(message: string): Meaning {
  const told = message.replace(/<at>.*?<\/at>/g, "").trim();
  const plain = told
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[.,!?…]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "" || smallTalk.test(plain)) return { means: "greet" };
  if (ownConcerns.test(plain)) return { means: "own-concerns" };
  if (askForForm.test(plain.replace(politeness, ""))) return { means: "raise", told: "" };
  return { means: "raise", told };
}
