/** Single concerns about learners who tell us things by other means than talk. No words of theirs unless written or signed. */
import type { Incident } from "../story.ts";

export const supported: readonly Incident[] = [
  {
    id: "su-lunchbox",
    category: "welfare",
    by: ["support"],
    when: "lunch",
    where: "The Hub",
    needs: "support",
    seen: `{N}'s lunch box has held [a packet of crackers|one slice of bread, dry|crisps only] [four days out of five|every day this week]. It used to be full. {He} looks at others' food and {his} trousers are loose. {He} brings the box to me when it is empty and holds it out.`,
    threshold: "early-help",
    because: `Change in food and weight in someone who cannot ask. Fed here from today. Home called about the cost of special diets first, which is the likeliest reason.`,
    actions: [
      `support +0: Hot meal daily, weight noted by the wellbeing practitioner weekly => Eats well. Box now has a drawing in it instead.`,
      `send +3: Benefits check with the family => Disability benefit had lapsed. Form done together.`,
    ],
    contacts: [
      `Mother, phone +1: She'd been giving {him} her own. Lapsed benefit had left them £90 short for seven weeks.`,
    ],
  },
  {
    id: "su-taxi-late",
    category: "welfare",
    by: ["support", "transport"],
    when: "arrival",
    where: "Bus bay",
    needs: "support",
    seen: `{N}'s taxi came at {time}, the third time since [Monday|last week]. {He} was alone in the back, belt undone, [red in the face|very quiet], and had wet {himself}. Driver said traffic. I helped {him} to change and {he} held on to my sleeve for a long while.`,
    threshold: "early-help",
    because: `Dignity and safety on the journey. Driver's conduct goes to the transport team as a concern about an adult, tonight. {N}'s distress is recorded here.`,
    actions: [
      `transport +0: Complaint and interim arrangement => New driver and escort from [Thursday|Monday].`,
      `keyWorker +5: How is the journey now? By symbols => The green card, twice.`,
    ],
    contacts: [`Father, phone +0: He'd been told that {he} was collected on time each day. He will note times.`],
  },
  {
    id: "su-bites",
    category: "mental-health",
    by: ["support", "keyWorker"],
    when: "day",
    where: "The Hub",
    needs: "support",
    seen: `{N} has begun to bite the back of {his} hand, [two or three|four] times a day, mostly at [changes of room|home time]. Not before this month. Skin is marked, not broken. {He} stops if the same person counts with {him}. Sleep log from home shows waking at [three|four].`,
    threshold: "monitoring",
    because: `New distress behaviour. Pain first (ears, teeth), then change, then fear: in that order and each one looked at properly.`,
    actions: [
      `nurse +7: Ask home for a GP check: ears and teeth => Ear infection. Biting has fallen off since the drops.`,
      `keyWorker +8: Home time looked at as well => Better since the hall door is kept shut.`,
    ],
  },
  {
    id: "su-stranger-friend",
    category: "online",
    by: ["support", "keyWorker"],
    when: "day",
    where: "The Hub, computers",
    needs: "support",
    seen: `{N} showed me the tablet: [eleven|nine] messages from a person {he} does not know, asking for the name of {his} road and for a photograph in {his} pyjamas. {He} had typed the road and not sent it. {He} pointed at the message and at the red card. I said well done and took the tablet to Miriam with {him}.`,
    own: `[I did not send. Red.|Who is this man]`,
    urgent: true,
    threshold: "child-in-need",
    because: `An adult stranger asking for a picture and address. {N} used what {he} was taught and stopped. CEOP and police. Praise in a way {he} can keep.`,
    actions: [
      `dsl +0: CEOP and police; tablet preserved => Account removed. Officer came in plain clothes and was shown the red card.`,
      `keyWorker +2: Certificate for the red card => On the wall at {his} eye height.`,
    ],
    contacts: [`Mother, phone +0: {He} got the app from a cousin's phone. Gone. She cried over the red card.`],
  },
  {
    id: "su-quiet-tears",
    category: "welfare",
    by: ["support", "teacher"],
    when: "lesson",
    where: "{room}",
    needs: "support",
    seen: `{N} cried without noise for [most|the second half] of the lesson, with {his} [hat|hood] down, and could not or would not show us why. {He} pushed away the symbols for home and kept the one for [dog|night|bed]. Key worker sat by {him}. After a time {he} had a drink.`,
    threshold: "monitoring",
    because: `Distress with a clue and no more. Not guessed at. Home rung with an open question.`,
    actions: [
      `keyWorker +1: Watch for the same symbol; keep a note => Nothing more for a week. {He} has a photograph in {his} pocket now.`,
    ],
    contacts: [
      `Mother, phone +0: The [old dog had to be put to sleep|family is in one room while the bedroom ceiling is mended]. She had not thought to say. Social story to be made.`,
    ],
  },
];
