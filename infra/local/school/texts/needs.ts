/**
 * SEND and communication needs in plain words, and how a DSL weighs each one when deciding. Templates as in story.ts.
 */

export interface Need {
  readonly need: string;
  readonly weighed: readonly string[];
}

/** The need of somebody who speaks another language at home and little English yet. */
export function languageNeed(language: string): string {
  return `English is new; first language ${language}; needs an interpreter`;
}

/** How a language barrier was weighed. */
export const languageWeighed: readonly string[] = [
  "Spoken to with a telephone interpreter, not a relative or friend. {N} understands more English than {he} speaks, so silence was not taken for agreement.",
  "Interpreter booked for the follow-up conversation. {He} nodded through the first one and I do not think {he} followed all of it. Written information given in {his} own language.",
  "Language is a barrier to telling us more. {His} key worker used short sentences, drawings and the translated feelings sheet. No family member used to interpret.",
];

export const needs: readonly Need[] = [
  {
    need: "Autistic; finds sudden change and loud rooms hard",
    weighed: [
      "{N} is autistic and tells things in order, at {his} own pace. Seen in the Hub with {his} key worker, no eye contact expected, questions kept open. A flat tone is usual for {him} and was not read as lack of distress.",
      "Change in routine may explain part of what was seen, so compared with how {he} normally is: the key worker says this is different. {He} takes things literally and may not see when others are using {him}.",
      "Distress in {N} shows as pacing and leaving rooms, not in words. That was treated as communication. {He} was given the questions in writing beforehand.",
    ],
  },
  {
    need: "ADHD; acts before thinking, needs movement breaks",
    weighed: [
      "Impulsivity considered. It may explain the speed of what happened but not the worry behind it. Conversation kept short, walking, which is when {N} talks best.",
      "ADHD makes {him} easier for others to lead into things, and more likely to be seen as the one at fault. Checked that medication is being taken: [it is|not reliably, of late].",
    ],
  },
  {
    need: "Dyslexia; reads slowly, prefers to talk things through",
    weighed: [
      "Nothing given to {N} to read or sign. Talked through and {he} told it back in {his} own words.",
      "Low barrier to telling us face to face; higher for anything in writing. Messages to home and to {him} kept short and backed by a call.",
    ],
  },
  {
    need: "Hearing impairment; wears hearing aids and lip-reads",
    weighed: [
      "Conversation held in a quiet room, face to face, good light. {N} misses talk in groups, so may not have heard everything said about {him} and may be left out of friends telling an adult.",
      "{He} was tired and had [one aid out|flat batteries]; waited until both were working before asking anything. Offered the communicator, declined.",
    ],
  },
  {
    need: "Visual impairment; uses enlarged text and a symbol cane",
    weighed: [
      "{N} relies on voices and on others for much of the day, so is more exposed on corridors and at the bus bay. Seen in a room {he} knows, with no one else in it.",
      "Information given aloud and sent in large print. {He} depends on others for getting home, which limits {his} choices if home is the problem.",
    ],
  },
  {
    need: "Developmental language disorder; needs time to find words",
    weighed: [
      "{N} needs long pauses and short questions, and says yes to please. Only open questions were used and {his} exact words kept. Speech and language notes re-read before deciding.",
      "Cannot easily put events in order; a simple picture timeline was used. Absence of detail was not treated as absence of harm.",
    ],
  },
  {
    need: "Stammer; speaks less when anxious",
    weighed: [
      "{He} was given time and not finished for. The stammer was more marked than usual, which {his} tutor also noticed. Offered to write it down instead and {he} did, two lines.",
      "{N} avoids the phone and avoids group talk. Check-ins will be in person, same adult each time.",
    ],
  },
  {
    need: "Moderate learning difficulty; needs plain, concrete language",
    weighed: [
      "{N} wants to be liked and may not recognise that {he} is being used or hurt. Understanding checked in plain words. Weighed as raising the risk, since {he} is unlikely to come to us again unprompted.",
      "Seen with {his} learning support assistant, whom {he} trusts. Social story about safe and unsafe secrets used afterwards. More dependent on home than others of {his} age, which makes telling harder.",
    ],
  },
  {
    need: "Selective mutism; writes or texts rather than speaks",
    weighed: [
      "{N} does not speak to adults {he} does not know. Used the shared notebook with {his} key worker; {his} written words are copied exactly. Silence was not taken to mean that nothing was wrong.",
      "Barrier to disclosure is high: {he} cannot ask for help aloud or ring anyone. The key worker remains the one contact and {he} has the pastoral text number.",
    ],
  },
  {
    need: "Cerebral palsy; uses a wheelchair and a personal care plan",
    weighed: [
      "{N} relies on adults for transport and some personal care, so is more exposed if any of them is unkind. Seen alone, not with {his} transport escort or anyone from home.",
      "{He} can't take {himself} away from a situation. That lowered our threshold for acting.",
    ],
  },
  {
    need: "Uses a communication aid (AAC)",
    weighed: [
      "Asked through {his} communication aid with the speech and language assistant present. Checked that the words {he} would need are on the device; two pages were missing and have been added. Took an hour and two breaks.",
      "What {N} can tell us is limited by what is on {his} device, so changes in mood and eating count for more. Key worker to keep a daily note for two weeks.",
    ],
  },
  {
    need: "Epilepsy; absence seizures, care plan held in Student Services",
    weighed: [
      "Considered whether this could be seizure-related; the care plan and nurse's log do not suggest so. Stress and missed sleep make seizures more likely, so the worry has a medical side too.",
      "{He} can lose a few seconds and may have gaps in what {he} remembers. Gaps were left as gaps. Wellbeing practitioner informed.",
    ],
  },
  {
    need: "Anxiety (SEMH plan); has a time-out card",
    weighed: [
      "{N}'s plan says {he} hides distress until {he} leaves. Leaving early this week fits that. Conversation held at a time {he} chose, in the Hub.",
      "{He} worries a great deal about what will be done with what {he} says. Told plainly who would know and why, before any question. That took pressure off.",
    ],
  },
  {
    need: "Down's syndrome; uses Makaton alongside speech",
    weighed: [
      "Seen with {his} key worker and Makaton symbols. {N} answers the last option offered, so choices were given twice in a different order. Dependence on adults weighed as raising risk.",
    ],
  },
];
