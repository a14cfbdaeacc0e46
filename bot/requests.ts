/** How people ask for things in chat, in English and in Welsh, whichever of them Lantern speaks to them. */
import type { Language } from "../src/domain/language.ts";
import { oneOf, whole } from "./phrases.ts";
import * as cy from "./requests-cy.ts";

const hello = oneOf(
  "hi, hiya, hello, helo, hey, heya, hi there, hello there, hey there, morning, afternoon, evening",
  "good morning, good afternoon, good evening, good day",
  cy.hello,
);
const greeting = `${hello}(?: ${oneOf("all, team, everyone, again")})?`;
const thanks = oneOf(
  "thanks, thank you, thankyou, thanks a lot, many thanks, thank you so much, thank you very much, thanks so much",
  "cheers, ta",
  cy.thanks,
);
const goodbye = oneOf("bye, goodbye, see you, good night", cy.goodbye);
const yesOrNo = oneOf(
  "ok, okay, yes, yep, yeah, no, nope, great, got it, sure, nevermind, never mind, cancel, sorry",
  cy.yesOrNo,
);
const aboutLantern = oneOf(
  "test, testing, menu, start, help, help me, please help, can you help, can you help me",
  "what can you do, what do you do, what is this, whats this, what are you, who are you, who is this, are you there",
  "are you a bot, are you real, are you a person, how does this work, how does it work, how do i use this",
  "who reads this, who sees this, who reads these, is this confidential, is this private, is this anonymous",
  "language, change language, iaith, newid iaith",
  cy.aboutLantern,
);
const please = oneOf("please", cy.please);

/** Said to be polite, or to find out what this is; nothing at all counts too. */
export const smallTalk = whole(
  `(?:${oneOf(greeting, thanks, goodbye, yesOrNo, aboutLantern)}(?: |$)){0,3}(?:${please})?`,
);

const mine = "my (?:concerns?|reports?|references?)";
const show = oneOf("show, list, see, view, find, check, look at, where are");
const asking = oneOf("can i, could i, may i, can you, could you, i want to, i would like to, id like to");

/** Asks what became of what one raised oneself (R4.4). */
export const ownConcerns = whole(
  `(?:${greeting} )?(?:${please} )?${oneOf(
    cy.ownConcerns,
    `(?:${asking} )?(?:${show} )?(?:me )?(?:all )?(?:of )?(?:my|own|my own) (?:concerns|reports|references)`,
    `(?:(?:what is|whats) )?(?:the )?status(?: of ${mine})?`,
    "(?:what|which concerns) (?:have i|did i) (?:reported|raised|sent|report|raise|send)(?: so far)?",
    `(?:has|have|was|were) ${mine} (?:been )?(?:read|seen|reviewed|received)(?: yet)?`,
    `(?:what|what has|what is|whats) (?:happened|happening) (?:to|with) ${mine}`,
    `(?:is there )?any (?:news|update|updates) (?:on|about|of) ${mine}`,
  )}(?: ${please})?(?: ${thanks})?`,
);

/** Asks for the school's policies (R21). */
export const askForPolicies = whole(
  `(?:${greeting} )?(?:${please} )?${oneOf(
    `(?:${asking} )?(?:${show} )?(?:me )?(?:the |our |your )?(?:school |college )?(?:safeguarding |child protection )?(?:policy|policies)`,
    "(?:where|what) (?:is|are) (?:the |our )?(?:school |college )?(?:safeguarding |child protection )?(?:policy|policies)",
    cy.policies,
  )}(?: ${please})?(?: ${thanks})?`,
);

const iAm = "(?:im |i am |ill be |i will be |i shall be )?";

/** Says that one is away (R6.2). Until when is asked then. */
export const sayAway = whole(
  `(?:${greeting} )?${oneOf(
    `${iAm}(?:away|off duty|out of school)(?: (?:today|tomorrow|now|this (?:morning|afternoon)))?`,
    `${iAm}off (?:sick|today|tomorrow)`,
    cy.away,
  )}(?: ${please})?(?: ${thanks})?`,
);

/** Says that one is back. */
export const sayBack = whole(
  `(?:${greeting} )?${oneOf(`${iAm}back(?: (?:today|now|again|in|in school|on duty))?`, `${iAm}on duty(?: again)?`, cy.back)}(?: ${thanks})?`,
);

const opening = oneOf(
  "please, just, help me, help me to, let me, is it possible to, there is, theres, im here to, i am here to",
  "(?:can|could|may|might|should|must) (?:i|we|you)",
  "(?:how|where) (?:do|can|could|should|would) (?:i|we)",
  "(?:i|we|i think i|i think we)(?: really)? (?:want|need|wish|have|ought|am trying|would like|would love)(?: to)?",
  "(?:id|wed) like(?: to)?, ive, ive got, i have got",
);
const verb = oneOf(
  "raise, report, log, record, make, add, open, file, submit, note, begin, start, fill in, fill out, send, share, tell you",
);
const article = oneOf("a, an, another, my, this, some, the, one, about");
const kind = oneOf("new, safeguarding, welfare, child protection, urgent, serious");
const thing = oneOf(
  "concern, concerns, worry, worries, report, incident, disclosure, something, form, issue, safeguarding",
);
const someone = oneOf(
  "someone, somebody",
  `(?:a|my|our|another|this|one of my|one of our|one of the) (?:learner|student|pupil|kid|child|young person)s?`,
  "one of (?:my|our|the) children",
);
const about = `(?:about|with|for|regarding|involving) ${someone}`;

const inEnglish = `(?:${opening} ){0,3}${oneOf(
  `(?:${verb} )?(?:${article} )?(?:${kind} ){0,2}${thing}(?: ${about})?`,
  "(?:raise|report|log|record)(?: it| this| that)?",
  `(?:raise|report|tell you) (?:about )?${someone}`,
  `(?:(?:im|i am|am|we are) )?(?:a bit |very |really |so |quite )?(?:worried|concerned|unsure)(?: ${about})?`,
  "something (?:has )?happened",
)}(?: (?:now|today|here))?`;

/** Asks to raise a concern, and says nothing yet of what it is: not even "a girl in year 9". */
export const askForForm = whole(`(?:${greeting} )?${oneOf(inEnglish, cy.askForForm)}(?: ${please})?(?: ${thanks})?`);

const speak = oneOf(
  "(?:can (?:you|we|i) |please )?(?:speak|write|talk|use|have it|switch to|change to|change language to)(?: to me)?(?: in)?",
  "(?:allwch chi |wnewch chi )?(?:siarad|siaradwch|ysgrifennwch|newid i|newid ir|newidiwch i|newidiwch ir|defnyddio)(?: yn)?",
);

function asksFor(...names: readonly string[]): RegExp {
  return whole(`(?:${greeting} )?(?:${speak} )?(?:in |yn )?${oneOf(...names)}(?: ${please})?(?: ${thanks})?`);
}

/** Asks to be spoken to in a language. */
export const askForLanguage: Readonly<Record<Language, RegExp>> = {
  en: asksFor("english, saesneg, y saesneg"),
  cy: asksFor("welsh, cymraeg, gymraeg, y gymraeg"),
};

/** Words that are worth mending when a thumb slipped. */
export const spelled: readonly string[] = [
  "concern, concerns, concerned, report, reports, references, safeguarding, something, record, raise, worry, worried",
  "incident, disclosure, student, students, learner, pupil, please, would, hello, morning, afternoon, evening, thanks, thank",
  cy.spelled,
].flatMap((words) => words.split(", "));
