/**
 * What is said again and again in the work of a safeguarding team: to the reporter, at another look, at the end, and about
 * having written late. Templates as in story.ts.
 */
import type { Threshold } from "../shapes.ts";

/** What the reporter is told when they look. It says nothing of the record. */
export const tellings: Readonly<Record<Threshold, readonly string[]>> = {
  monitoring: [
    "Thank you. It is read and kept. You need not do anything, only tell us if you see it again.",
    "Thank you for writing it down. On its own it is small; beside other things it may not be. Please go on as before.",
    "Somebody who knows {him} will look in. Please do not ask {him} about it, and do tell us what you notice.",
    "Read the same day. You were right to write, even though there may be a plain reason for it.",
  ],
  "early-help": [
    "Thank you. {He} is being offered help, and knows that somebody noticed. Be as you always are with {him}.",
    "A colleague sees {him} this week. If {he} talks to you again, listen, and write down {his} words as you did.",
    "We have spoken with home. You may say to {him} that you passed it on; the rest comes from us.",
    "Thank you, it helped that you kept to what you saw. Small things count: tell us if lessons change.",
  ],
  "child-in-need": [
    "Thank you. Others outside college are involved now. Please say nothing of it to anybody, and come to us if {he} is absent.",
    "This has gone further, with {his} knowledge. If {he} asks you, you may say that you told us and that you are glad {he} spoke.",
    "You did exactly right. {He} has one person to go to here; you need not be that person unless you wish.",
    "Acted on the same day. Please keep an eye on who meets {him} after college, and ring us rather than write if it worries you.",
  ],
  "child-protection": [
    "Thank you. It was acted on at once. Please tell nobody, and ring the safeguarding phone if you see anything more.",
    "Acted on within the hour. {He} is not alone with it now. Look after yourself as well: come and talk to one of us this week.",
    "You did the right thing at the right time. What happens next is in other hands; we will tell you what we may.",
  ],
};

/** Another look, on the day that was set: what was found. */
export const looks: readonly string[] = [
  "Looked at again as planned. Key worker and tutor asked: nothing new, and what was agreed is in place. No change.",
  "Looked at again as planned, with the chronology beside it. {He} is in every day. What was offered has been taken up.",
  "Second look. Teachers see {him} as they did before it. The reason to worry has become smaller, not gone.",
  "Looked at again. Home rang of their own accord to say that it is better. Agreed with the key worker to leave it there.",
  "Another look on the day that was set. The help goes on for now; nothing that would raise it.",
  "Looked at again with the deputy. We both read it as we did, and neither of us would do more today.",
  "Looked at again. Attendance steady, no new entry. {He} told the key worker that college is all right.",
  "Second look as planned. One small thing since, explained by {him} without being asked. Left as it is.",
];

/** Why a concern is closed. */
export const closings: readonly string[] = [
  "Nothing further for half a term, and everything that was agreed is done. Closed; it stays in {his} chronology.",
  "The actions are finished and have held. {He} knows where we are. Closed.",
  "Explained, looked at twice, and quiet since. Closed. Anything new opens it again.",
  "Closed after a look at the whole chronology: this stands alone. Tutor told that it is, and to write if anything comes.",
  "Help is in place and is somebody else's to lead now. Nothing for us to do that is not done. Closed.",
  "Closed by agreement with the key worker, who still sees {him} in the ordinary way.",
  "No further sign since. Closed, and not forgotten: it counts when the next one comes.",
];

/** Why something was written down later than it was noticed (R5.1). */
export const lateReasons: readonly string[] = [
  "I was not sure that it was anything, and asked myself all evening. I should have asked you.",
  "I was out with a group the whole day and had no signal.",
  "I told a colleague at once and thought that she had written it. She thought that I had.",
  "It came back to me when I heard in briefing that others had noticed something.",
  "I do not work on the next day and did not have my laptop.",
  "Cover all afternoon, then parents' evening. I wrote notes on paper and copied them now.",
  "I wanted to see whether it would happen again. I know now not to wait for that.",
  "I left before the end of the day with a migraine.",
];

/** Where the reporter did not want to say. */
export const noReason = 0.2;
