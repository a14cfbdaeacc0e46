/**
 * What is told beside what was seen, by tale: an incident, or an arc and its step. Who else was there, the reporter's view, what
 * was done already, and what each kind of concern asks for. Templates as in story.ts.
 */
import type { Beside } from "../shapes.ts";
import { besideArcs } from "./beside-arcs.ts";

export const besides: ReadonlyMap<string, Beside> = new Map<string, Beside>([
  ...besideArcs,
  [
    "di-hit-by-parent",
    {
      present: "Nobody; the others had left.",
      done: "Listened, said that I was glad, said that I could not keep it.",
      details: {
        disclosure: { saidToLearner: `"I'm glad you told me. I can't keep it between us, because I want it to stop."` },
      },
    },
  ],
  [
    "di-scared-home",
    {
      details: {
        disclosure: {
          saidToLearner: `"That sounds frightening. You've done right to say. I'll tell the safeguarding team so that somebody can help."`,
        },
      },
    },
  ],
  [
    "di-driving-scared",
    {
      done: "Walked {him} in from the bay and said that the bus was a good choice.",
      details: {
        disclosure: { saidToLearner: `"I'm glad you said. I need to tell somebody about the driving."` },
      },
    },
  ],
  [
    "in-wrist-bruise",
    {
      view: "One mark. I would not have written had {he} not pulled the cuff down so fast.",
      details: { injury: { explanation: "As {he} said, unasked.", firstAid: "None." } },
    },
  ],
  [
    "in-black-eye",
    {
      details: {
        injury: {
          explanation: "Two different ones on one morning, to me and to a friend.",
          firstAid: "Fresh cover for the cut.",
        },
      },
    },
  ],
  [
    "in-limp",
    {
      done: "Rang home, ice, chair.",
      details: {
        injury: {
          explanation: "A fall at the weekend, by {him} and by {his} dad.",
          firstAid: "Ice. Not to walk on it.",
        },
      },
    },
  ],
  [
    "in-needs-marks",
    {
      present: "A second member of staff, whom I fetched to see it.",
      details: {
        injury: { explanation: "None. {He} was not asked.", firstAid: "None needed." },
        communication: {
          observedChange: "Moves away when somebody comes near that side. Did not do so last week.",
          howTheyCommunicate: "By moving closer or away, by symbols, and by a sound for no.",
        },
      },
    },
  ],
  [
    "su-lunchbox",
    {
      details: {
        communication: {
          observedChange: "Watches others eat, holds out the empty box. Used to hum at lunch and does not.",
          howTheyCommunicate: "By objects: brings the thing that it is about.",
        },
      },
    },
  ],
  [
    "su-taxi-late",
    {
      details: {
        communication: {
          observedChange: "Held on to my sleeve for a long while; usually goes straight to {his} peg.",
          howTheyCommunicate: "Cards for yes, no, stop, and more.",
        },
      },
    },
  ],
  [
    "su-bites",
    {
      details: {
        communication: {
          observedChange: "Bites the back of {his} hand at changes of room. Not before this month.",
          howTheyCommunicate: "Counting together, and pictures of what comes next.",
        },
      },
    },
  ],
  [
    "cc-pressure-photo",
    {
      details: {
        childOnChild: {
          between: "{Fm} asked her again and again for pictures and sent one of himself that she had not asked for.",
          keptSafe: "They share one lesson; she sits with a friend there.",
        },
      },
    },
  ],
  [
    "cc-fight",
    {
      present: "About twenty others.",
      details: {
        childOnChild: {
          between: "Both had hold of each other; blows by {Fm}, a collar held by {N}.",
          keptSafe: "Apart since, with different lunch rooms, until both sides are heard.",
        },
      },
    },
  ],
  [
    "on-sextortion",
    {
      done: "Told {him} not to answer and not to delete. Did not look.",
      details: {
        online: {
          platform: "A picture app and a messenger.",
          described: "Told in words. Nothing was looked at or copied.",
        },
      },
    },
  ],
  [
    "re-camhs-waiting",
    {
      details: {
        referralOutcome: { agency: "CAMHS", outcome: "Accepted, with a wait. Advice for the meantime attached." },
      },
    },
  ],
  [
    "re-not-met",
    {
      view: "The decision was made on the form alone.",
      details: {
        referralOutcome: {
          agency: "Children's Social Care",
          outcome: "Does not meet threshold; advice and guidance.",
        },
      },
    },
  ],
  [
    "tale-two-learners",
    {
      present: "Two year 12s by the drinks machine.",
      done: "Sent them different ways and stood where both could see me until they had gone.",
      details: {
        childOnChild: {
          between: "{Other} held {N} by the strap of his bag and took something from him.",
          keptSafe: "{N} has gone to his lesson with a friend. {Other} is in mine after break.",
        },
      },
    },
  ],
  ["tale-message", { present: "Two of the canteen staff.", done: "Said hello, kept a plate back." }],
  [
    "tale-new-marks",
    {
      view: "It may well be an oven door. He pulled the sleeve down quickly.",
      details: {
        injury: {
          explanation: `{N}: "Oven door."`,
          firstAid: "Offered cold water; he had done that at home.",
        },
      },
    },
  ],
]);
