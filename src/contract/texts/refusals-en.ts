/** What a person reads when something was refused: what is missing and how to mend it. English. */

import { largestMark, longestMarkText, mostMarks } from "../../domain/body-map.ts";
import { longestCohort } from "../../domain/change-cohorts.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import { longestText } from "../../domain/text-length.ts";

const longest = longestText.toLocaleString("en-GB");
const longestOfMark = longestMarkText.toLocaleString("en-GB");
const largest = largestMark.toLocaleString("en-GB");

export const refusalsInEnglish: Readonly<Record<RefusalCode, string>> = {
  "learner-missing": "Please say who this is about: choose a learner, or describe somebody who is not in the list.",
  "learner-unknown":
    "This learner is not in the school’s list. Choose somebody from the list, or say below who they are.",
  "seen-missing": "Please say what you saw or heard.",
  "category-missing": "Please choose what kind of concern this is. If none fits, choose “Something else”.",
  "risk-missing": "Please say whether anyone is at risk now.",
  "day-missing": "Please say on which day it happened. If you are not sure, choose the nearest.",
  "day-malformed": "Write the day as year-month-day, for example 2026-11-24.",
  "time-malformed": "Write the time as hours and minutes, for example 09:40.",
  "in-the-future": "This day or time is still to come. Please check it.",
  "text-too-long": `This text is longer than ${longest} characters. Please shorten it, or record the rest separately.`,
  "account-missing": "Write what you want to add.",
  "texts-too-long":
    "These texts are longer together than one entry can hold. Please shorten them, or record the rest separately.",
  "submission-malformed":
    "This form could not be read, so nothing was recorded. Please start again with “Raise a concern”.",
  "rationale-missing": "Write why: the reasons are part of the record, also where no action follows.",
  "threshold-missing": "Choose a threshold.",
  "vulnerability-missing":
    "This learner has recorded needs. Write how added vulnerability and barriers to telling were weighed.",
  "action-incomplete": "Say what is to be done, or remove the empty action.",
  "action-owner-unknown": "Give the action to somebody in the school’s list of staff.",
  "action-unknown": "This concern has no such action.",
  "action-finished-already": "This action has been finished already.",
  "outcome-missing": "Write what came of it.",
  "said-missing": "Write what was said.",
  "contact-way-missing": "Say how you spoke with them.",
  "time-missing": "Please say at what time. If you are not sure, write the nearest.",
  "marks-missing": "Put a mark on the figure where you saw it, or say that no mark was seen.",
  "marks-contradicted":
    "There are marks on the map, and it also says that none was seen. Please say which of them is right.",
  "too-many-marks": `One body map holds ${mostMarks} marks. Put those that lie close together as one mark with “Several”, or record another map.`,
  "mark-off-figure": "This mark lies beside the figure. Please move it to where you saw it.",
  "mark-shape-missing": "Choose the shape that comes nearest.",
  "mark-size-missing": "Give the size, or say that you could not judge it.",
  "mark-size-wrong": `Give the size in whole millimetres, from 1 to ${largest}.`,
  "mark-colour-missing": "Choose the colours that you saw, or write them in your own words.",
  "mark-description-missing": "Write in plain words what the mark looked like.",
  "mark-text-too-long": `This text about a mark is longer than ${longestOfMark} characters. Please shorten it, or write the rest under how it came to be seen.`,
  "observer-missing": "Please say who saw it.",
  "context-missing": "Please say how and why it came to be seen.",
  "first-aid-missing": "Please say whether first aid was given. “Not known” is an answer too.",
  "document-name":
    "This file’s name cannot be used. Give it a short name with its ending, such as “letter.pdf”, and choose it again.",
  "document-kind":
    "A record takes PDF, JPEG, PNG, HEIC, Word (.docx) and plain text (.txt). Print or save this file as a PDF, and attach that.",
  "document-content-differs":
    "The file’s content is not what its ending says, or the file is damaged. Open it, save it anew as a PDF, and attach that.",
  "document-too-large":
    "This file is too large. It may have 15 MB, Word 10 MB, plain text 1 MB. Scan it in grey, or attach it in parts.",
  "document-empty": "This file is empty. Please choose another one.",
  "document-locked":
    "This file needs a password, which nobody will have in years to come. Print it to a PDF without one, and attach that.",
  "document-unsafe":
    "This file acts by itself, holds another file or fetches something from elsewhere. Print it to a PDF, and attach that.",
  "document-infected":
    "The malware scanner found something harmful in this file, so it was not kept. Please tell your administrator.",
  "document-not-scanned":
    "The malware scanner does not answer, so the file was not kept. Nothing you wrote is lost: try again in a few minutes.",
  "document-not-kept":
    "SharePoint does not answer, so the file was not kept. Nothing you wrote is lost: try again in a few minutes.",
  "document-purpose-missing": "Say what this document is.",
  "document-note-missing": "Write a few words on what this document is and where it came from.",
  "photograph-not-authorised":
    "A photograph of a learner needs a reason on file first. Record the authorisation with its reason, or draw a body map instead.",
  "photograph-reason-missing": "Write why a photograph is needed: the reason is part of the record.",
  "paper-unknown": "This concern has no such handwritten note.",
  "paper-destroyed-already": "It is recorded already that this paper was destroyed.",
  "paper-how-missing": "Write how the paper was destroyed, for example in the cross-cut shredder.",
  "paper-by-missing": "Write who destroyed the paper.",
  "review-note-missing": "Write what the review found, in your own words.",
  "review-day-missing": "Say on which day the next review is due.",
  "day-not-ahead": "This day is today or has passed. Choose a day that lies ahead.",
  "chronology-empty": "Nothing is recorded yet that could be reviewed.",
  "file-reason-missing": "Choose why the file is opened.",
  "file-open-already": "A child protection file is open for this learner already.",
  "file-not-open": "No child protection file is open for this learner.",
  "referral-unconcluded": "A referral still waits for its outcome. Record what came of it first, then close the file.",
  "meeting-form-missing": "Choose what kind of meeting it was.",
  "attendees-missing": "Write who was at the meeting, one person to a line.",
  "meeting-notes-missing": "Write what was said in the meeting, or what was decided.",
  "linked-learner-unknown": "Choose a learner from the school’s list.",
  "link-to-itself": "This is the same learner. Choose the other one.",
  "link-already": "These two learners are linked already.",
  "link-unknown": "This link does not stand any more.",
  "relation-missing": "Choose how they belong together.",
  "why-missing": "Write why: the reason is part of the record.",
  "cohort-missing": "Write the name of a group, or remove one.",
  "cohort-too-long": `The name of a group may have ${longestCohort} characters. Please shorten it.`,
  "signal-changed": "The records behind this signal have changed. Read what is new, then decide again.",
  "changed-meanwhile":
    "Something was added to this record while you were writing. Your text is kept: read what is new, then record your decision.",
  "records-loading":
    "The records are still being loaded, and a decision needs all of them. Your text is kept: try again in a few minutes.",
};
