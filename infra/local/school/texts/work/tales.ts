/** The work on the tales that show each kind of it. */
import type { TaleOfWork } from "../../work.ts";
import { mark } from "./marks.ts";

export const taleWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "tale-message",
    {
      tell: "Found, fed, and known by name. Thank you both. He would rather that nobody in the refectory makes anything of it.",
      look: 5,
      work: [
        {
          do: "ask",
          day: 0,
          whom: "canteen",
          question: "Which days was he there, and did he ever pay for anything?",
          answer: {
            day: 0,
            text: "Three days running, always when we stack the chairs. He paid for a tea on the first of them, in coppers.",
          },
        },
        { do: "match", day: 0 },
        { do: "tag", day: 0, tags: ["Food"] },
      ],
    },
  ],
  [
    "tale-green-hair",
    {
      tell: "Thank you for the tea, and for leaving her in peace when she shook her head. She has been found and is not alone with it.",
      look: 9,
      work: [
        {
          do: "ask",
          day: 0,
          whom: "support",
          question: "Do you know a learner with short green hair who keeps to herself at break?",
          answer: { day: 1, text: "That will be the girl in the Thursday art group. Her tutor will know." },
        },
        { do: "match", day: 1 },
        {
          do: "decide",
          day: 10,
          threshold: "monitoring",
          because: `Her grandmother is home again. She sits at the window with somebody now, and the pages turn. Lowered, by agreement with her tutor.`,
        },
        { do: "close", day: 20, because: `Quiet since. She borrows books. Closed; it stays in her chronology.` },
      ],
    },
  ],
  [
    "tale-two-learners",
    {
      tell: "You saw it, parted them, and wrote what you saw of both. Each has been heard on his own.",
      look: 12,
      work: [
        { do: "tag", day: 0, tags: ["Debt between learners"] },
        {
          do: "ask",
          day: 1,
          whom: "reporter",
          question: "Was anybody else near enough to have seen what was handed over?",
          answer: { day: 2, text: "Two year 12s by the drinks machine, who looked away. I do not know their names." },
        },
        {
          do: "action",
          day: 2,
          line: `pastoral +3: A word about who sells at the slipway, by way of the police officer => Passed on. The officer knows the name.`,
        },
      ],
    },
  ],
  [
    "tale-gate-note",
    {
      tell: "Thank you, also for the paper. It is scanned and kept, and the paper is gone.",
      work: [
        {
          do: "note",
          day: 0,
          by: "duty",
          file: "note-back-gate.pdf",
          lines: [
            "Back gate. System down so writing this by hand.",
            "",
            "Everyone gone. One lad still stood there, rucksack on, looking at the road.",
            "Red car, small, woman driving. She called his name twice. He looked at me and went back in.",
            "She waited about five minutes and drove off towards the ring road.",
            "Let him out at the front. He said thanks.",
            "",
            "Signed at the gatehouse.",
          ],
          note: "Written at the gate while the system was down.",
          destroyed: {
            day: 2,
            how: "Cross-cut shredder in the safeguarding office, after the scan had been opened and read.",
          },
        },
        { do: "close", day: 12, because: `Explained by {N} and by home, and nobody at the gate since. Closed.` },
      ],
    },
  ],
  [
    "tale-coach-note",
    {
      work: [
        {
          do: "note",
          day: 1,
          by: "dsl",
          file: "note-training.pdf",
          lines: [
            "After training.",
            "",
            "He would not take his top off to change though it was wet through.",
            "Elbow strapped, right side, done by somebody who knows how.",
            "Asked if he was ok to play. He said it was from work and could I not say.",
            "I said I would have to pass it on. He nodded.",
            "",
            "I have not told anybody else.",
          ],
          note: "By a volunteer coach, handed in the same evening.",
        },
      ],
    },
  ],
  [
    "tale-told-late",
    {
      tell: "Thank you for writing, also some days on. It was the words that counted, and they have not gone stale.",
      work: [],
    },
  ],
  [
    "tale-came-back",
    {
      tell: "You saw his shoes. He has new ones and a bus pass, and nobody made him ask.",
      work: [
        {
          do: "close",
          day: 28,
          because: `Pass, shoes, and his father in work again. Nothing further for a month. Closed.`,
        },
        {
          do: "add",
          day: 56,
          text: `It is back. He is walking again, the pass is "lost", and he fell asleep against the radiator. His dad's job has ended. He asked me not to write it down a second time.`,
        },
        {
          do: "decide",
          day: 56,
          threshold: "early-help",
          because: `Opened again by what his tutor added. The same trouble, and this time he hides it. New pass, and an early help conversation with his father, kindly and soon.`,
          tell: "It was right to write a second time. He has a new pass, and his dad is coming in.",
          lookAgain: 15,
        },
        {
          do: "action",
          day: 56,
          line: `pastoral +4: See {N}'s father => Came straight from the job centre. Took the form for free meals and filled it in here.`,
        },
      ],
    },
  ],
  [
    "tale-worried",
    {
      look: 14,
      work: [
        {
          do: "worry",
          day: 10,
          why: `It is two weeks since I wrote and she still does not speak. The sheet today said "sorry". I have heard nothing back. I do not want to go round anybody, but I am worried that it is not being acted on.`,
        },
      ],
    },
  ],
  [
    "tale-draft",
    {
      tell: "The meter is on and there is hot water tonight. Thank you for counting the coppers with her.",
      work: [
        {
          do: "draft",
          day: 1,
          by: "dsl",
          agency: "Children's Social Care",
          letter: {
            worry: `{N} lives with her mother and small children in a house that had no electricity for three days this week. She feeds them from a hardship fund and washes their uniform at college. She does not complain, and is tired.`,
            done: `Fuel and food vouchers on the same day. The meter is on. {N} has breakfast and lunch here. Her mother has been asked to come in.`,
            ask: `An assessment under section 17, for {N} and for the little ones, with help for her mother that does not run out on a Sunday.`,
          },
        },
      ],
    },
  ],
  [
    "tale-new-marks",
    {
      tell: "Thank you. It has been drawn while it can be seen. Please do not look again; he will be seen by somebody he knows.",
      work: [
        {
          do: "body-map",
          day: 0,
          by: "duty",
          marks: [
            mark({
              view: "back",
              x: 655,
              y: 455,
              shape: "curve",
              size: { length: 80, width: 6 },
              colours: ["red"],
              description: "Half a ring, open towards the wrist, the skin whole, darker at one end.",
            }),
          ],
          context: `Seen as {N} washed a cup with his sleeves up. Drawn in the wellbeing room with his agreement.`,
          ownWords: "Oven door. I was making chips for my brother.",
          firstAid: "given",
          firstAidNote: "Cool water and a cover.",
        },
      ],
    },
  ],
];
