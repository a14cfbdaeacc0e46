/**
 * Single concerns that show each kind of work, on days of their own: one that was raised from a message, one about somebody whom
 * nobody knew, one with two learners, notes by hand, one that came back, one that somebody is worried about.
 */
import type { Incident, Part } from "../story.ts";

export interface Tale extends Incident {
  /** School days before the newest. */
  readonly ago: number;
  /** Who was told of in words turns out to be a learner. */
  readonly turnsOut?: true;
  /** Another learner came into it. Their name is `{Other}`. */
  readonly involves?: true;
  /** The message in Teams from which it was raised: who wrote it, as in texts/talk.ts. */
  readonly message?: Part;
  /** School days between what was seen and the form. */
  readonly late?: number;
}

export const tales: readonly Tale[] = [
  {
    id: "tale-message",
    ago: 1,
    message: "canteen",
    turnsOut: true,
    about: "m",
    needs: "none",
    category: "welfare",
    by: ["pastoral"],
    when: "lunch",
    where: "Refectory",
    someoneElse: "A lad in a grey hood with a year 12 lanyard, in the refectory at the end of lunch",
    seen: `The message is from the refectory. I went down at the end of lunch and saw him: he stood by the tray trolley, ate a roll with his back to the room and put another in his pocket. I said hello. He said he had eaten already. I do not know his name and did not ask for it in front of the others.`,
    threshold: "early-help",
    because: `A hungry learner whom three people have seen and nobody knows. Found by the colour of his lanyard and his timetable. Food first, and then the question why.`,
    actions: [`pastoral +0: A plate and a word, in private => He ate two plates. "It's only till Thursday."`],
  },
  {
    id: "tale-green-hair",
    ago: 26,
    turnsOut: true,
    about: "f",
    needs: "none",
    category: "mental-health",
    by: ["library"],
    when: "break",
    where: "Library, first-floor window",
    someoneElse: "A girl with short green hair, year 12 I think, by the first-floor window of the library",
    seen: `She has sat by the same window each break this week with a book that she does not turn the pages of. Today there were tears on it. She wiped the book and not her face. I asked if she would like a tea and she shook her head. I do not know her name; she does not borrow.`,
    own: `I'm fine, it's just the light.`,
    threshold: "early-help",
    because: `A learner in distress who has found the quietest place that we have. Nobody was to go up to her in the library. Her tutor knew at once who it was.`,
    actions: [
      `tutor +1: A word, by way of something ordinary => Her grandmother, who brought her up, is in hospital. Nobody had asked.`,
    ],
  },
  {
    id: "tale-two-learners",
    ago: 9,
    involves: true,
    about: "m",
    needs: "none",
    category: "child-on-child",
    by: ["teacher"],
    when: "break",
    where: "Quay building, ground-floor corridor",
    seen: `{Other} had {N} against the lockers by the strap of his bag and was speaking close to his face. {N} gave him something from his pocket. When {Other} saw me he let go and laughed. {N} said that it was nothing and looked at the floor. I asked them to go different ways and they did.`,
    own: `It's nothing. I just owe him for something.`,
    threshold: "early-help",
    because: `Money taken under pressure, seen by a teacher. Both are ours and both are children. Each is seen alone, each has it in his own chronology; {Other}'s part is to be understood and not only punished.`,
    actions: [
      `duty +0: See {N} alone first => £15 since last week, for a vape that was found in {Other}'s bag and taken.`,
      `duty +1: See {Other} with his dad => He pays somebody else. Names nobody. Dad wants to come in again.`,
    ],
  },
  {
    id: "tale-gate-note",
    ago: 17,
    about: "m",
    needs: "none",
    category: "welfare",
    by: ["site"],
    when: "after",
    where: "Back gate",
    seen: `I wrote this down by hand at the time because the system was down, and the paper is with the safeguarding team. {N} was waiting at the back gate after everyone had gone. A woman in a red car called him over and he went the other way, back through the building. I let him out at the front.`,
    threshold: "monitoring",
    because: `Note read the same evening and scanned. {N} says that it was an aunt with whom he does not want to live. Mother confirms. Somebody at the gate for a week.`,
    actions: [`keyWorker +2: See {N} => "She means well. I just don't want to." Mum will ring her.`],
  },
  {
    id: "tale-coach-note",
    ago: 7,
    about: "m",
    needs: "none",
    category: "injury",
    by: ["sport"],
    when: "after",
    where: "Sports hall, changing rooms",
    seen: `Our volunteer coach wrote a note after training and gave it to me the same evening; I have handed it in. {N} would not take his top off to change and the coach saw a strapped elbow. He said that it was from work. I saw the strapping myself as he left.`,
    threshold: "monitoring",
    because: `A volunteer noticed, wrote, and handed it on within the hour. One observation, explained. The note is scanned; what job it is will be asked.`,
    actions: [
      `sport +2: Ask about the job, in passing => A removal firm, Saturdays, for an uncle. Paid, no lifting alone.`,
    ],
  },
  {
    id: "tale-told-late",
    ago: 4,
    late: 4,
    about: "f",
    needs: "none",
    category: "child-on-child",
    by: ["teacher"],
    when: "lesson",
    where: "{room}",
    seen: `Two of the others moved their chairs away from {N} when she sat down, and one of them held her nose. {N} moved to the front by herself. I dealt with it at the time as manners. It has gone on in the corridor since, another learner tells me.`,
    own: `They do it all the time, it's fine.`,
    threshold: "monitoring",
    because: `"All the time" was the part to hear. No harm done by the days that went by, and thanks for writing when it made sense. Group seen, seating changed, {N} asked what she would like.`,
    actions: [
      `tutor +1: Ask {N} what she would like => To sit beside {Ff}, and for it not to be talked about. Both done.`,
    ],
  },
  {
    id: "tale-came-back",
    ago: 68,
    about: "m",
    needs: "none",
    category: "welfare",
    by: ["tutor"],
    when: "tutor",
    where: "Tutor base",
    seen: `{N} has no bus pass and walks in, an hour each way. He says that his dad is "sorting it". His shoes have come apart and he had cardboard in them.`,
    own: `It's not far if you don't think about it.`,
    threshold: "early-help",
    because: `Money is short and pride is in the way. Pass from the hardship fund today, shoes without fuss.`,
    actions: [
      `pastoral +0: Bus pass and shoes => Pass the same day. Shoes chosen from a catalogue, black.`,
      `pastoral +5: How is it at home? => Dad has work again from Monday. "We're good."`,
    ],
  },
  {
    id: "tale-worried",
    ago: 11,
    about: "f",
    needs: "none",
    category: "mental-health",
    by: ["teacher"],
    when: "lesson",
    where: "{room}",
    seen: `{N} has stopped speaking in my lessons. She answers by writing on the corner of her sheet and rubs it out when I have read it. Today she had written "tired" and nothing else, all hour. She was the one who argued with everybody.`,
    threshold: "early-help",
    because: `A marked change. Tutor and counsellor to see her; home to be rung. No sign of immediate risk. To be looked at again in two weeks.`,
    actions: [
      `counsellor +2: Offer {N} an hour => She came, sat, and did not speak. Another next week.`,
      `tutor +4: Ring home => No answer on three days.`,
    ],
  },
  {
    id: "tale-draft",
    ago: 2,
    about: "f",
    needs: "none",
    category: "welfare",
    by: ["keyWorker"],
    when: "day",
    where: "The Hub",
    seen: `{N} showed me her lunch money for the week, £4 in coppers, and asked whether the fund "does electric". The meter at home has been off since Sunday. There are [two|three] little ones. She washes their uniform here in the sink and dries it on the pipes.`,
    own: `We've been eating out of the cold bag.`,
    threshold: "child-in-need",
    because: `No light, no fridge and no hot water with small children in the house. Vouchers today. A referral is drafted; {N} and her mother are asked before it goes.`,
    actions: [
      `pastoral +0: Fuel voucher and food => Issued within the hour; meter on by evening.`,
      `dsl +2: See {N}'s mother`,
    ],
  },
  {
    id: "tale-new-marks",
    ago: 1,
    about: "m",
    needs: "none",
    category: "injury",
    by: ["support"],
    when: "before",
    where: "The Hub, kitchen corner",
    seen: `{N} pushed up his sleeves to wash a cup. There was a red mark on the outside of his right forearm in the shape of a half ring, about as wide as a mug. He saw me see it and pulled the sleeve down. I said "that looks fresh". He said it was the oven door and went to his lesson.`,
    own: `Oven door. I was making chips for my brother.`,
    threshold: "monitoring",
    because: `Described, explained by {N}, and the explanation may well be so. Drawn while it can be seen. To be weighed with fresh eyes, which is why the map's review is left open.`,
    actions: [`keyWorker +3: Notice, do not examine`],
  },
];
