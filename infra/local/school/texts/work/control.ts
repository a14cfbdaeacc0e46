/** The work on the arc of a controlling boyfriend. */
import type { FileWork, TaleOfWork } from "../../work.ts";
import { mark } from "./marks.ts";

export const controlWork: readonly (readonly [string, TaleOfWork])[] = [
  [
    "control/1",
    {
      tell: "Thank you. {N} is being seen by somebody whom she chose. Please do not say to her that you wrote, and do tell us if she eats alone again.",
      look: 14,
      work: [
        {
          do: "link",
          day: 1,
          to: 0,
          why: "The same worry, two weeks apart: somebody wants to know where she is and with whom.",
        },
        {
          do: "ask",
          day: 1,
          whom: "reporter",
          question: "Did you hear or see to whom the picture went?",
          answer: {
            day: 2,
            text: `No. {Ff} said "tell him we say hi" and {N} turned the phone over. I did not see a name and I did not ask.`,
          },
        },
        { do: "tag", day: 2, tags: ["Controlling relationship"] },
        {
          do: "decide",
          day: 15,
          threshold: "child-in-need",
          because: `Looked at again on the day after marks were reported (linked concern). What looked like watching is more than that. Raised from early help, so that both concerns say the same.`,
        },
      ],
    },
  ],
  [
    "control/2",
    {
      tell: "You noticed, said so quietly and left it with her: that was exactly right, and {N} knows that she may come back to you. Others outside college are involved now.",
      work: [
        {
          do: "refer",
          day: 0,
          by: "dsl",
          agency: "Children's Social Care",
          urgency: "routine",
          letter: {
            worry: `{N} is 17. In a month three members of staff have seen, each for themselves, that she keeps a call open through a lesson so that somebody can hear where she is; that she photographs the table at lunch and waits for an answer before she eats; and small round bruises on her left forearm, which she explained by a car door. Her boyfriend is an adult. Her friends have told us that they are worried.`,
            done: `{N} has been seen alone by a pastoral assistant whom she likes, twice. She has the number of the young people's domestic abuse advocate. Her own words are kept as she said them. We have not spoken to him and we confirm to nobody whether she is on site.`,
            ask: `An assessment of the risk to {N} from an older partner, and advice on how her mother is told. {N} would like to be seen at college, in a lesson that he does not know she has free.`,
          },
          sent: "The referral by their secure portal; the body map to follow by secure email.",
          consent: {
            answer: "given",
            reason: "{N} was told first and agreed. Her mother was not asked before it was sent, at {N}'s wish.",
          },
          review: `Three entries in six weeks, each from somebody else: a call kept open through a lesson, pictures sent of where she is, and now marks on her arm. Each alone was explained. Together they show growing control by an older partner.`,
          chase: 3,
          outcome: {
            day: 5,
            text: "Accepted for a child and family assessment. A social worker is allocated; the first visit will be at college, as {N} asked.",
          },
        },
        { do: "link", day: 0, to: 1, why: "Control and now marks." },
        {
          do: "body-map",
          day: 1,
          by: "duty",
          marks: [
            mark({
              view: "front",
              x: 655,
              y: 455,
              shape: "round",
              size: { length: 12, width: 12 },
              colours: ["yellow", "brown"],
              several: true,
              description:
                "Four round marks in a loose row along the inside of the forearm, each about a fingertip wide, edges blurred.",
            }),
            mark({
              view: "back",
              x: 342,
              y: 455,
              shape: "oval",
              direction: "upright",
              size: { length: 35, width: 20 },
              colours: ["yellow", "green"],
              description: "One larger mark on the outer side, at the same height as the row.",
            }),
          ],
          context: `Seen when {N} reached up in a lesson and her sleeve slid back. Drawn the next morning with her agreement. She rolled up the sleeve herself and chose who was there.`,
          ownWords: "Caught it in the car door. It's nothing.",
          firstAid: "not-given",
          firstAidNote: "None was asked for. The skin was not broken.",
          review: {
            day: 2,
            text: `Map and account read side by side: they say the same. {N} was told that it is kept, where, and who can open it.`,
          },
        },
        {
          do: "advise",
          day: 1,
          whom: "reporter",
          form: "support",
          text: `Ten minutes after lunch. The question was whether more should have been asked. I said that noticing, saying so quietly and leaving it there was exactly right, and that {N} came back the next day because of it.`,
        },
        {
          do: "share",
          day: 2,
          decision: "withheld",
          what: "Whether {N} is on site, and everything else about her",
          withWhom: "Her boyfriend, who has rung reception twice as her cousin",
          why: "He is the person of whom she is afraid. Reception confirms to nobody who is here, and now knows why it matters.",
          basis: "public-task",
          consent: { answer: "refused", reason: `{N}: "Please don't tell him anything, not even that I'm in."` },
          risk: "",
        },
      ],
    },
  ],
  [
    "control/3",
    {
      work: [
        { do: "link", day: 0, to: 2, why: "The same relationship, as it is seen from home." },
        {
          do: "share",
          day: 0,
          by: "dsl",
          decision: "shared",
          what: "What {N}'s mother read in the messages, in her words, and that {N} has not been told that she looked",
          withWhom: "The allocated social worker",
          why: "Her assessment must know how close the watching is, and must not give the mother away.",
          basis: "public-task",
          consent: { answer: "given", reason: "By {N}'s mother, on the phone." },
          risk: "",
        },
      ],
    },
  ],
  [
    "control/4",
    {
      tell: "Thank you, and thank the two girls. {N} knows that somebody who cares for her spoke up. Please do not look at anything they want to show you; send them to us.",
      work: [
        {
          do: "ask",
          day: 0,
          whom: "it",
          question: "Can sign-ins to her college account from elsewhere be seen, with times?",
          answer: {
            day: 1,
            text: "Yes. Eleven in three weeks from one address outside the county, all between eleven at night and two. Exported and kept for the police; I have not opened anything of hers.",
          },
        },
        {
          do: "refer",
          day: 1,
          by: "dsl",
          agency: "Police, public protection unit",
          urgency: "urgent",
          sent: "Report by phone and by the online form. The screenshots stay on the girls' phones and were not copied here.",
          consent: {
            answer: "refused",
            reason:
              "{N} does not want it reported. Weighed and overridden: an adult threatens a child with private pictures and is drawing other girls in. She was told before it was done, by somebody she trusts.",
          },
          review: `Fifth note since the first. From asking where she is, to marks, to a night away, to her accounts and her friends' phones. The steps come closer together.`,
          chase: 2,
          outcome: {
            day: 4,
            text: "Crime recorded. An officer will speak to {N} here, with the advocate beside her. Advice until then: nobody answers him and nobody deletes anything.",
          },
        },
        {
          do: "advise",
          day: 2,
          whom: "tutor",
          form: "advice",
          text: `What to say if the girls come again: listen, do not look, do not copy, ring us. What to say to the group: nothing. It was handled well; two learners trusted a tutor with something frightening.`,
        },
      ],
    },
  ],
  [
    "control/5",
    {
      tell: "You did the right thing at the right time. Please stay the person she can come to, and let us carry the rest. We talk every Friday while this goes on.",
      work: [
        { do: "link", day: 0, to: 4, why: "He threatened what he would do if she ended it. She has tried to." },
        {
          do: "refer",
          day: 1,
          by: "dsl",
          agency: "MARAC",
          urgency: "urgent",
          sent: "By the domestic abuse advocate, with our chronology.",
          consent: { answer: "given", reason: "{N} agreed, sitting beside the advocate." },
          withoutReview:
            "She was kept in a room for two hours and he has her keys. The form could not wait for a reading of the whole chronology, which follows this week.",
          chase: 4,
          chases: [
            {
              day: 5,
              text: "The next meeting is on the second Tuesday, and {N} is on the list. They have no number from the police yet; sent.",
              chase: 6,
            },
          ],
        },
        {
          do: "action",
          day: 1,
          line: `site +0: Gatehouse: his picture and plate, both shifts => Briefed at six and at two. The relief guard too.`,
        },
        {
          do: "advise",
          day: 2,
          whom: "reporter",
          form: "supervision",
          text: `Supervision, forty minutes. What it is like to be the one who is told. Agreed: two of the team know as much, the phone is off after six, and we talk every Friday while this goes on.`,
        },
      ],
    },
  ],
];

export const controlFile: readonly FileWork[] = [
  {
    ago: 12,
    do: "meeting",
    form: "strategy",
    attendees: [
      "Miriam Okafor, Designated Safeguarding Lead",
      "Duty social worker and team manager",
      "Detective constable, public protection",
      "Domestic abuse advocate",
    ],
    notes: `By phone, 40 minutes. Police set out what can be done about the keys and the lock today. The advocate scores the risk as high. {N} is safe at her mother's tonight and wants to come to college tomorrow.`,
    decisions: `Section 47 enquiry, single agency. Lock changed before dark. {N} comes in by the side door with her mother. The advocate refers to MARAC. Nobody speaks to him but the police.`,
  },
  {
    ago: 11,
    do: "open",
    reason: "multi-agency",
    because: `Social care, police and the domestic abuse advocate all work with {N} now. This is beyond what pastoral records should carry. Everything since the first note is gathered here.`,
    again: 12,
  },
  {
    ago: 9,
    do: "read",
    note: `Read from front to back after the urgent referral. Six people have written, over three months. The first two notes looked small and were not. Marks, a night away, her accounts, the keys: each step followed a try of hers to be freer. MARAC told in these words.`,
    again: 9,
  },
  {
    ago: 6,
    do: "meeting",
    form: "team-around",
    attendees: ["Miriam Okafor", "Allocated social worker", "{N}", "{N}'s mother", "Domestic abuse advocate"],
    notes: `{N} spoke first and longest. She wants to keep Music and to be collected, not followed. Her mother's shifts are a worry: two nights a week she is alone.`,
    decisions: `A neighbour sits in on the two nights. Side door and two routes stay. {N} has one adult here and may leave any lesson to go to her. Next meeting here.`,
    next: 8,
  },
];
