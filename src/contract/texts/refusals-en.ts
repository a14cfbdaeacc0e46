/** What a person reads when something was refused: what is missing and how to mend it. English. */

import { largestMark, longestMarkText, mostMarks } from "../../domain/body-map.ts";
import { longestCohort } from "../../domain/change-cohorts.ts";
import { longestTag, mostTags } from "../../domain/change-tags.ts";
import { leftToWrite, longestReferralText } from "../../domain/referral-document.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import { longestText } from "../../domain/text-length.ts";

const longest = longestText.toLocaleString("en-GB");
const longestOfMark = longestMarkText.toLocaleString("en-GB");
const longestReferral = longestReferralText.toLocaleString("en-GB");
const largest = largestMark.toLocaleString("en-GB");

export const refusalsInEnglish: Readonly<Record<RefusalCode, string>> = {
  "learner-missing": "Please say who this is about: choose a learner, or describe somebody who is not in the list.",
  "learner-unknown":
    "This learner is not in the school’s list. Choose somebody from the list, or say below who they are.",
  "seen-missing": "Please say what you saw or heard.",
  "message-gone":
    "The message in this form is no longer kept, and nothing was recorded. Raise the concern from the message again, or write here what it said.",
  "category-missing": "Please choose what kind of concern this is. If none fits, choose “Something else”.",
  "risk-missing": "Please say whether anyone is at risk now.",
  "day-missing": "Please say on which day it happened. If you are not sure, choose the nearest.",
  "day-malformed": "Write the day as year-month-day, for example 2026-11-24.",
  "time-malformed": "Write the time as hours and minutes, for example 09:40.",
  "in-the-future": "This day or time is still to come. Please check it.",
  "day-too-early":
    "This day is before 1900. Please check the year; if you are not sure of the day, choose the nearest and say so in words.",
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
  "school-week-missing": "Choose at least one day of the week on which the school is at work.",
  "days-name-missing": "Give these days a name, for example “Autumn term” or “Training day”.",
  "days-reversed": "The last day comes before the first. Please check both.",
  "days-off-too-many": "These are more than 100 days in a row without school. Please check the year.",
  "terms-overlap": "This term lies partly in another. Please check their days.",
  "cover-is-away": "Choose somebody else to stand in: this is who is away.",
  "policy-title-missing": "Give the policy its title.",
  "policy-address-malformed": "Write the whole address, beginning with https://.",
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
  "document-away":
    "SharePoint does not answer, so the document cannot be shown just now. Please try again in a few minutes.",
  "document-changed":
    "This document is not as it was attached: somebody changed it in SharePoint. It is not shown, and an alarm was raised.",
  "document-missing": "This document is no longer in SharePoint. An alarm was raised.",
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
  "action-what-missing": "Say what is to be done.",
  "action-owner-missing": "Choose who is to do it.",
  "action-due-missing": "Say by which day it is to be done.",
  "day-in-the-past": "This day is over. Choose today or a later day.",
  "day-too-far-ahead":
    "This day is more than five years ahead. Please check the year; for something further off, choose an earlier day on which to look at it again.",
  "contact-who-missing": "Say whom you spoke with.",
  "consent-missing": "Say whether consent was given, refused or not sought.",
  "consent-reason-missing": "Write why consent was not sought, or what was said when it was refused.",
  "amendment-missing": "Write what is to be read beside the original.",
  "entry-unknown": "This concern has no such entry.",
  "entry-not-yours": "You can correct what you wrote yourself. To say more about this concern, add to it.",
  "entry-not-correctable": "There is nothing in this entry to correct. Correct the entry that it is about.",
  "staff-missing": "Choose a member of staff.",
  "staff-unknown": "Choose somebody from the school’s list of staff.",
  "question-missing": "Write your question.",
  "question-unknown": "This question is not one that was put to you.",
  "answer-missing": "Write your answer.",
  "worry-missing": "Write what worries you.",
  "worry-unknown": "This concern has no such worry.",
  "worry-answered-already": "This worry has been answered already. Anything more can be recorded as advice.",
  "worry-unanswered": "Somebody is worried that this is not being acted on. Answer them before you close it.",
  "advice-form-missing": "Say whether it was advice, supervision or support.",
  "advice-missing": "Write what was said or given.",
  "concern-unknown": "There is no concern with this reference. Check it letter by letter.",
  "concern-linked-to-itself": "This is the concern’s own reference. Write that of the other concern.",
  "subject-unknown":
    "Nobody is described in these words here. Open the concern anew and choose from those who are not matched.",
  "subject-matched-already":
    "They have been matched with another learner already. If that was a mistake, correct the entry that says so.",
  "tag-too-long": `A tag has at most ${longestTag} characters. Please shorten it.`,
  "too-many-tags": `A concern has at most ${mostTags} tags. Remove one that nobody looks for.`,
  "agency-missing": "Say to which agency.",
  "urgency-missing": "Say whether it is urgent or routine.",
  "sent-missing": "Say what was sent, and how.",
  "chase-day-missing": "Say on which day you will ask what came of it.",
  "chronology-not-reviewed":
    "The chronology has entries that no review has seen. Review it first. If that cannot wait, make the referral urgent and say why.",
  "without-review-reason-missing":
    "The chronology has entries that no review has seen. Write why this cannot wait for a review, which is then due at once.",
  "referral-text-missing": "Write the text of the referral.",
  "referral-text-too-long": `This text is longer than ${longestReferral} characters. Please shorten it, or attach the rest as a document.`,
  "referral-unfinished": `This document still says “${leftToWrite}”. Write what belongs there, or take it out, and approve it then.`,
  "draft-unknown": "This concern has no such draft.",
  "draft-not-approved": "This document is a draft. Approve it before it is sent.",
  "draft-approved-already": "This draft has been approved already. Begin a new one to change it.",
  "referral-unknown": "This concern has no such referral.",
  "referral-concluded-already": "The outcome of this referral has been recorded already.",
  "referral-open": "A referral has no outcome yet. Record what came of it before you close the concern.",
  "note-missing": "Write a few words: who said what, or what you made of it.",
  "sharing-decision-missing": "Say whether it is shared or withheld.",
  "sharing-what-missing": "Say what the information is.",
  "sharing-with-missing": "Say with whom it is shared, or from whom it is withheld.",
  "basis-missing": "Choose the lawful basis.",
  "basis-without-consent":
    "Consent is no basis where it was not given. Choose the basis on which you share all the same.",
  "risk-of-harm-missing": "This is shared without consent. Write which risk of harm calls for it.",
  "disagreement-with-missing": "Say with whom you disagree.",
  "ours-missing": "Write the school’s position.",
  "theirs-missing": "Write their position, as they would put it.",
  "sought-missing": "Write what you ask for.",
  "escalated-to-missing": "Say to whom it goes next.",
  "disagreement-unknown": "This concern has no such disagreement.",
  "disagreement-concluded-already": "The outcome of this disagreement has been recorded already.",
  "disagreement-open": "A disagreement has no outcome yet. Record what came of it before you close the concern.",
  "body-map-unknown": "This concern has no such body map.",
  "body-map-reviewed-already": "This body map has been reviewed already.",
  "body-map-unreviewed": "A body map has not been reviewed. Review it before you close the concern.",
  "decision-missing": "Nobody has decided on this concern yet. Record a decision before you close it.",
  "action-open": "An action is not finished. Record what came of it before you close the concern.",
  "concern-closed": "This concern is closed. Open it again first; nothing you wrote is lost.",
  "concern-not-closed": "This concern is open already.",
  "agency-name-missing": "Write the name of this agency, or remove the line.",
  "agency-twice": "This agency is in the list already. Please remove one of the two.",
  "setting-unusable": "This cannot be used here. Please check it against what stands beside the field.",
  "hint-rules-too-many":
    "These phrases together are more than can be looked for while somebody types. Nothing was changed: take some out, or name fewer lists of words in them.",
  "changed-meanwhile":
    "Something was added to this record while you were writing. Your text is kept: read what is new, then record your decision.",
  "sent-otherwise":
    "This form was sent before with other words, and those are recorded. Look at the record first. Your text is kept: if it should stand there too, send it again.",
  "records-loading":
    "The records are still being loaded, and a decision needs all of them. Your text is kept: try again in a few minutes.",
};
