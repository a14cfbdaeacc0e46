/**
 * What the staff said to each other in Teams on the last days: ordinary things, and a few that somebody ought to raise. Templates
 * as in story.ts; `{N}` is one learner throughout.
 */
import type { DemoCast } from "../shapes.ts";
import type { Part } from "../story.ts";

/** One of the people that README speaks of, or the first with the job of a part. */
export type Speaker = keyof DemoCast | Part;

export interface Said {
  /** School days before today, at least one. */
  readonly ago: number;
  /** HH:mm */
  readonly at: string;
  readonly from: Speaker;
  readonly to: Speaker | "everybody";
  readonly text: string;
  /** That this answers the last post of the channel. */
  readonly answers?: true;
}

export const said: readonly Said[] = [
  {
    ago: 3,
    at: "08:12",
    from: "site",
    to: "everybody",
    text: "Back gate is shut this week while the lights are mended. Please use the harbour side.",
  },
  {
    ago: 3,
    at: "12:41",
    from: "library",
    to: "everybody",
    text: "Somebody left a [green|grey] lunch box by the printers upstairs. It is at the desk.",
  },
  { ago: 3, at: "13:05", from: "teacher", to: "everybody", text: "Mine, thank you.", answers: true },
  {
    ago: 2,
    at: "10:20",
    from: "pastoral",
    to: "teacher",
    text: "Could you take the quiet room at lunch on my day off? I can do your bus duty.",
  },
  { ago: 2, at: "10:34", from: "teacher", to: "pastoral", text: "Yes, gladly." },
  {
    ago: 2,
    at: "15:48",
    from: "transport",
    to: "everybody",
    text: "The 14 will be twenty minutes late again this afternoon. Learners who wait may stay in the refectory.",
  },
  {
    ago: 1,
    at: "11:16",
    from: "support",
    to: "everybody",
    text: "Has anyone else heard of a group chat with pictures of a girl in year 12? Two learners at the next table said it was going round. They stopped when I looked up.",
  },
  {
    ago: 1,
    at: "11:22",
    from: "dsl",
    to: "everybody",
    text: "Please do not talk about it here, and do not ask to see anything. Whoever heard something: choose “Raise a concern” on the message above, or find me.",
    answers: true,
  },
  {
    ago: 1,
    at: "12:52",
    from: "canteen",
    to: "pastoral",
    text: "A lad I do not know has asked for what is left over, three days running. Grey hood, year 12 lanyard, says he is not hungry and then eats standing up.",
  },
  {
    ago: 1,
    at: "13:40",
    from: "pastoral",
    to: "teacher",
    text: "{N} showed me his phone at lunch. Somebody from his old school writes that he had better bring the money by Friday or they will come to his house.\nHe asked me not to make a fuss, and his hands were shaking.",
  },
  { ago: 1, at: "13:58", from: "teacher", to: "pastoral", text: "Thank you for telling me. He is in my next lesson." },
];
