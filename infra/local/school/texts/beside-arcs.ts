/** What is told beside what was seen in the arcs, by arc and step. Templates as in story.ts. */
import type { Beside } from "../shapes.ts";

export const besideArcs: readonly (readonly [string, Beside])[] = [
  [
    "control/0",
    {
      present: "The class; {Ff} and {Ff2} looked over more than once.",
      view: "She is not being rude with the phone. She is doing as she is told by somebody.",
      done: "Asked her to end the call, did not insist, spoke with her after the lesson.",
    },
  ],
  [
    "control/2",
    {
      present: "The group, each at their own bench. I do not think that anybody else saw.",
      view: "I have known {N} for a year. She is not clumsy, and she did not look at me when she said it.",
      done: "Moved to where we could not be overheard, said that I had noticed, left it there.",
      details: {
        injury: {
          explanation: `{N}, unasked: "Caught it in the car door."`,
          firstAid: "None. Nothing was open and she did not want the first aider.",
        },
      },
    },
  ],
  [
    "control/3",
    {
      details: {
        contactWithHome: { who: "{N}'s mother", how: "phone", said: "As above. She rang us, from work." },
      },
    },
  ],
  [
    "control/4",
    {
      present: "{Ff} and {Ff2}.",
      details: {
        online: {
          platform: "Location sharing on her phone, and her account in a picture app.",
          described:
            "Messages to the two girls that came from {N}'s name and were not in her way of writing. No pictures of her were shown to me.",
        },
      },
    },
  ],
  [
    "control/5",
    {
      view: "She has told this in small pieces for weeks. This is the first time that she told it to the end.",
      done: "Listened, thanked her, told her whom I would tell, walked over with her.",
      details: {
        disclosure: {
          saidToLearner: `"Thank you for telling me. I can't keep this to myself. I'll tell Miriam, and you can come with me."`,
        },
      },
    },
  ],
  [
    "exploitation/2",
    {
      present: "Nobody. Two of the catering staff were at the bins and may have seen the car.",
      done: "Wrote the plate in the gatehouse book.",
    },
  ],
  [
    "exploitation/3",
    {
      details: {
        childOnChild: {
          between:
            "{N} offered {Fm} money to keep a bag for a weekend and was angry at his no. No threat that he would repeat to me.",
          keptSafe: "{Fm} sits elsewhere from today and knows where to go. {N} has not been spoken to about it.",
        },
      },
    },
  ],
  [
    "exploitation/4",
    {
      view: "He flinched at his phone before I had said anything.",
      done: "Offered the first aider, twice.",
      details: {
        injury: {
          explanation: `{N}: "Fell off a bike, didn't I."`,
          firstAid: "First aider offered. He did not want her.",
        },
      },
    },
  ],
  [
    "exploitation/6",
    {
      view: "He had been near to saying it twice before.",
      done: "Walked him back by the front, stayed with him until somebody came.",
      details: {
        disclosure: {
          saidToLearner: `"It sounds as if something's weighing on you. I'm listening." And at the end: "I can't keep this to myself, and it is not your fault."`,
        },
      },
    },
  ],
  [
    "exploitation/7",
    {
      details: {
        referralOutcome: {
          agency: "National Referral Mechanism",
          outcome: "Positive reasonable grounds decision.",
        },
      },
    },
  ],
  [
    "home-violence/3",
    {
      details: {
        mentalHealth: {
          change: "Three or four hours of sleep on any night. No longer goes out at weekends.",
          safeNow: "Asked directly. No thoughts of harming herself. Safe here; at home she does not feel so.",
        },
      },
    },
  ],
  [
    "home-violence/5",
    {
      done: "Put the cups down. Rang from where I was, with her beside me.",
      details: {
        disclosure: {
          saidToLearner: `"I'm glad you told me. I have to tell Miriam straight away. I'll ask whether it can be done without your name."`,
        },
      },
    },
  ],
  [
    "placement/2",
    {
      details: {
        disclosure: {
          saidToLearner: `"I think you deserve somebody who goes with you while you find out. I have to pass this on, and I'll tell you who to."`,
        },
      },
    },
  ],
  [
    "put-out/1",
    {
      present: "Nobody. I open up alone.",
      done: "Gave him tea, put him in the warm, rang the safeguarding phone.",
    },
  ],
  [
    "eating/1",
    {
      details: {
        mentalHealth: {
          change: "Eats nothing before sport, wants to repeat tests, cold to the touch.",
          safeNow: "Sat until she had colour. Walked to reception by a friend.",
        },
      },
    },
  ],
  [
    "despair/1",
    {
      view: "He meant to tell me. He waited until the others had gone.",
      details: {
        mentalHealth: {
          change: "Gave up what he liked, stopped talking, moves as if he were heavy. Some three weeks.",
          safeNow: "Said that he would not do anything. His mum will be home when he is.",
        },
      },
    },
  ],
  [
    "despair/3",
    {
      details: {
        online: {
          platform: "College laptop, search engine.",
          described:
            "Blocked searches about ending one's life. Terms not copied; they are in the console with their times.",
        },
      },
    },
  ],
  [
    "hatred/2",
    {
      present: "About fifteen others between lessons.",
      details: {
        childOnChild: {
          between: "{N} filmed {Fm} finding a racist sticker on his locker.",
          keptSafe:
            "{Fm} was walked to his next lesson by a friend and asked whether he wanted to go home. He did not.",
        },
      },
    },
  ],
  [
    "new-partner/2",
    {
      view: "She answered as one does who has decided to.",
      done: "Nothing further was asked. Rang within five minutes from the prep room.",
      details: {
        injury: { explanation: `{N}: "I was in the front room."`, firstAid: "None needed that I could see." },
      },
    },
  ],
  [
    "mate-crime/2",
    {
      details: {
        disclosure: {
          saidToLearner: `"That is a very good question. I'd like to answer it properly, with you and with some help. I'll have to show your list to Miriam."`,
        },
        communication: {
          observedChange:
            "He has stopped wearing his ear defenders because the others laugh. He paces before lunch and not after it.",
          howTheyCommunicate: "In writing, best typed, best numbered. Takes each word as it stands.",
        },
      },
    },
  ],
  [
    "mate-crime/3",
    {
      details: {
        childOnChild: {
          between: "Two boys from elsewhere held {N} by the neck and walked him towards a cash machine.",
          keptSafe: "He came back when called. Waited with me until his bus.",
        },
        communication: {
          observedChange: "Rocked on the bench for ten minutes because of the bus and not because of them.",
          howTheyCommunicate: "Said what happened in order, with times, when I did not interrupt.",
        },
      },
    },
  ],
  [
    "stranger/2",
    {
      done: "Gave her the chair by the door. Told her who I would tell before I told them.",
      details: {
        disclosure: {
          saidToLearner: `"I'd be worried about that friend, and it wouldn't be the friend's fault." When she said that it was her: "You've done nothing wrong. I have to tell Miriam, now, and I'll stay with you."`,
        },
      },
    },
  ],
  [
    "drinking/3",
    {
      details: {
        disclosure: {
          saidToLearner: `"Thank you for trusting me. You are not telling on her. I have to tell Miriam and she will tell the social worker, in your words."`,
        },
      },
    },
  ],
];
