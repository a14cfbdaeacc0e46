/** What a person reads when something was refused: what is missing and how to mend it. Welsh. */

import { largestMark, longestMarkText, mostMarks } from "../../domain/body-map.ts";
import { longestCohort } from "../../domain/change-cohorts.ts";
import { longestTag, mostTags } from "../../domain/change-tags.ts";
import { leftToWrite, longestReferralText } from "../../domain/referral-document.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import { longestText } from "../../domain/text-length.ts";

const longest = longestText.toLocaleString("cy-GB");
const longestOfMark = longestMarkText.toLocaleString("cy-GB");
const longestReferral = longestReferralText.toLocaleString("cy-GB");
const largest = largestMark.toLocaleString("cy-GB");

export const refusalsInWelsh: Readonly<Record<RefusalCode, string>> = {
  "learner-missing": "Dywedwch am bwy mae hyn: dewiswch ddysgwr, neu disgrifiwch rywun nad yw yn y rhestr.",
  "learner-unknown":
    "Nid yw’r dysgwr hwn yn rhestr yr ysgol. Dewiswch rywun o’r rhestr, neu dywedwch isod pwy yw’r person.",
  "seen-missing": "Dywedwch beth welsoch neu glywsoch chi.",
  "message-gone":
    "Nid yw’r neges yn y ffurflen hon yn cael ei chadw mwyach, ac ni chofnodwyd dim. Codwch y pryder o’r neges eto, neu ysgrifennwch yma beth oedd ynddi.",
  "category-missing": "Dewiswch pa fath o bryder yw hwn. Os nad oes un yn addas, dewiswch “Rhywbeth arall”.",
  "risk-missing": "Dywedwch a oes rhywun mewn perygl nawr.",
  "day-missing": "Dywedwch ar ba ddiwrnod y digwyddodd. Os nad ydych yn siŵr, dewiswch yr agosaf.",
  "day-malformed": "Ysgrifennwch y diwrnod fel blwyddyn-mis-diwrnod, er enghraifft 2026-11-24.",
  "time-malformed": "Ysgrifennwch yr amser fel oriau a munudau, er enghraifft 09:40.",
  "in-the-future": "Nid yw’r diwrnod neu’r amser hwn wedi dod eto. Edrychwch arno eto.",
  "day-too-early":
    "Mae’r diwrnod hwn cyn 1900. Gwiriwch y flwyddyn; os nad ydych yn siŵr o’r diwrnod, dewiswch yr agosaf a dywedwch hynny mewn geiriau.",
  "text-too-long": `Mae’r testun hwn yn hirach na ${longest} o nodau. Gwnewch ef yn fyrrach, neu cofnodwch y gweddill ar wahân.`,
  "account-missing": "Ysgrifennwch yr hyn rydych am ei ychwanegu.",
  "texts-too-long":
    "Mae’r testunau hyn gyda’i gilydd yn hirach nag y gall un cofnod ei ddal. Gwnewch nhw’n fyrrach, neu cofnodwch y gweddill ar wahân.",
  "submission-malformed":
    "Nid oedd modd darllen y ffurflen hon, felly ni chofnodwyd dim. Dechreuwch eto gyda “Codi pryder”.",
  "rationale-missing":
    "Ysgrifennwch pam: mae’r rhesymau’n rhan o’r cofnod, hyd yn oed pan na fydd unrhyw gam yn dilyn.",
  "threshold-missing": "Dewiswch drothwy.",
  "vulnerability-missing":
    "Mae gan y dysgwr hwn anghenion sydd wedi’u cofnodi. Ysgrifennwch sut y gwnaethoch ystyried ei fod yn fwy agored i niwed, a’r hyn a all ei rwystro rhag dweud.",
  "action-incomplete": "Dywedwch beth sydd i’w wneud, neu dilëwch y cam gwag.",
  "action-owner-unknown": "Rhowch y cam i rywun yn rhestr staff yr ysgol.",
  "action-unknown": "Nid oes cam o’r fath yn y pryder hwn.",
  "action-finished-already": "Mae’r cam hwn eisoes wedi’i orffen.",
  "outcome-missing": "Ysgrifennwch beth oedd y canlyniad.",
  "said-missing": "Ysgrifennwch beth a ddywedwyd.",
  "school-week-missing": "Dewiswch o leiaf un diwrnod o’r wythnos pan fydd yr ysgol wrth ei gwaith.",
  "days-name-missing": "Rhowch enw i’r dyddiau hyn, er enghraifft “Tymor yr hydref” neu “Diwrnod hyfforddi”.",
  "days-reversed": "Mae’r diwrnod olaf cyn y cyntaf. Gwiriwch y ddau.",
  "days-off-too-many": "Mae hyn yn fwy na 100 diwrnod yn olynol heb ysgol. Gwiriwch y flwyddyn.",
  "terms-overlap": "Mae rhan o’r tymor hwn o fewn tymor arall. Gwiriwch eu dyddiau.",
  "cover-is-away": "Dewiswch rywun arall i gymryd lle: dyma’r un sydd i ffwrdd.",
  "policy-title-missing": "Rhowch deitl i’r polisi.",
  "policy-address-malformed": "Ysgrifennwch y cyfeiriad cyfan, gan ddechrau gyda https://.",
  "contact-way-missing": "Dywedwch sut y siaradoch â nhw.",
  "time-missing": "Dywedwch faint o’r gloch oedd hi. Os nad ydych yn siŵr, ysgrifennwch yr amser agosaf.",
  "marks-missing": "Rhowch farc ar y ffigur lle gwelsoch ef, neu dywedwch na welwyd unrhyw farc.",
  "marks-contradicted":
    "Mae marciau ar y map, ac mae hefyd yn dweud na welwyd yr un. Dywedwch pa un o’r ddau sy’n gywir.",
  "too-many-marks": `Gall un map corff ddal ${mostMarks} o farciau. Rhowch y rhai sy’n agos at ei gilydd fel un marc gyda “Several”, neu cofnodwch fap arall.`,
  "mark-off-figure": "Mae’r marc hwn wrth ochr y ffigur. Symudwch ef i’r lle y gwelsoch ef.",
  "mark-shape-missing": "Dewiswch y siâp agosaf.",
  "mark-size-missing": "Rhowch y maint, neu dywedwch na allech ei farnu.",
  "mark-size-wrong": `Rhowch y maint mewn milimetrau cyfan, o 1 i ${largest}.`,
  "mark-colour-missing": "Dewiswch y lliwiau a welsoch, neu ysgrifennwch nhw yn eich geiriau eich hun.",
  "mark-description-missing": "Ysgrifennwch mewn geiriau plaen sut roedd y marc yn edrych.",
  "mark-text-too-long": `Mae’r testun hwn am farc yn hirach na ${longestOfMark} o nodau. Gwnewch ef yn fyrrach, neu ysgrifennwch y gweddill lle rydych yn dweud sut y cafodd ei weld.`,
  "observer-missing": "Dywedwch pwy a’i gwelodd.",
  "context-missing": "Dywedwch sut a pham y cafodd ei weld.",
  "first-aid-missing": "Dywedwch a roddwyd cymorth cyntaf. Mae “Not known” yn ateb hefyd.",
  "document-name":
    "Ni ellir defnyddio enw’r ffeil hon. Rhowch enw byr iddi gyda’i therfyniad, fel “llythyr.pdf”, a dewiswch hi eto.",
  "document-kind":
    "Mae cofnod yn derbyn PDF, JPEG, PNG, HEIC, Word (.docx) a thestun plaen (.txt). Argraffwch neu cadwch y ffeil hon fel PDF, ac atodwch y PDF.",
  "document-content-differs":
    "Nid yw cynnwys y ffeil yn cyfateb i’w therfyniad, neu mae’r ffeil wedi’i difrodi. Agorwch hi, cadwch hi o’r newydd fel PDF, ac atodwch y PDF.",
  "document-too-large":
    "Mae’r ffeil hon yn rhy fawr. Y mwyaf yw 15 MB, neu 10 MB ar gyfer Word ac 1 MB ar gyfer testun plaen. Sganiwch hi mewn llwyd, neu atodwch hi mewn rhannau.",
  "document-empty": "Mae’r ffeil hon yn wag. Dewiswch un arall.",
  "document-locked":
    "Mae angen cyfrinair ar y ffeil hon, ac ni fydd y cyfrinair gan neb ymhen blynyddoedd. Argraffwch hi i PDF heb gyfrinair, ac atodwch y PDF.",
  "document-unsafe":
    "Mae’r ffeil hon yn gweithredu ohoni ei hun, yn cynnwys ffeil arall neu’n nôl rhywbeth o rywle arall. Argraffwch hi i PDF, ac atodwch y PDF.",
  "document-infected":
    "Daeth y sganiwr o hyd i rywbeth niweidiol yn y ffeil hon, felly ni chafodd ei chadw. Rhowch wybod i’ch gweinyddwr.",
  "document-not-scanned":
    "Nid yw’r sganiwr yn ateb, felly ni chadwyd y ffeil. Nid oes dim a ysgrifennoch wedi’i golli: rhowch gynnig arall arni ymhen ychydig funudau.",
  "document-not-kept":
    "Nid yw SharePoint yn ateb, felly ni chadwyd y ffeil. Nid oes dim a ysgrifennoch wedi’i golli: rhowch gynnig arall arni ymhen ychydig funudau.",
  "document-away":
    "Nid yw SharePoint yn ateb, felly ni ellir dangos y ddogfen nawr. Rhowch gynnig arall arni ymhen ychydig funudau.",
  "document-changed":
    "Nid yw’r ddogfen hon fel yr oedd pan gafodd ei hatodi: newidiodd rhywun hi yn SharePoint. Nid yw’n cael ei dangos, ac mae larwm wedi’i anfon.",
  "document-missing": "Nid yw’r ddogfen hon yn SharePoint mwyach. Mae larwm wedi’i anfon.",
  "document-purpose-missing": "Dywedwch beth yw’r ddogfen hon.",
  "document-note-missing": "Ysgrifennwch ychydig eiriau i ddweud beth yw’r ddogfen hon ac o ble y daeth.",
  "photograph-not-authorised":
    "Rhaid cofnodi rheswm cyn atodi ffotograff o ddysgwr. Cofnodwch yr awdurdodiad gyda’i reswm, neu lluniwch fap corff yn lle hynny.",
  "photograph-reason-missing": "Ysgrifennwch pam mae angen ffotograff: mae’r rheswm yn rhan o’r cofnod.",
  "paper-unknown": "Nid oes nodyn mewn llawysgrifen o’r fath yn y pryder hwn.",
  "paper-destroyed-already": "Mae eisoes wedi’i gofnodi bod y papur hwn wedi’i ddinistrio.",
  "paper-how-missing": "Ysgrifennwch sut y cafodd y papur ei ddinistrio, er enghraifft mewn peiriant rhwygo papur.",
  "paper-by-missing": "Ysgrifennwch pwy a ddinistriodd y papur.",
  "review-note-missing": "Ysgrifennwch beth a ganfu’r adolygiad, yn eich geiriau eich hun.",
  "review-day-missing": "Dywedwch ar ba ddiwrnod y bydd yr adolygiad nesaf.",
  "day-not-ahead": "Heddiw yw’r diwrnod hwn, neu mae wedi mynd heibio. Dewiswch ddiwrnod sydd i ddod.",
  "chronology-empty": "Nid oes dim wedi’i gofnodi eto i’w adolygu.",
  "file-reason-missing": "Dewiswch pam mae’r ffeil yn cael ei hagor.",
  "file-open-already": "Mae ffeil amddiffyn plant eisoes ar agor ar gyfer y dysgwr hwn.",
  "file-not-open": "Nid oes ffeil amddiffyn plant ar agor ar gyfer y dysgwr hwn.",
  "referral-unconcluded":
    "Mae atgyfeiriad yn dal i aros am ei ganlyniad. Cofnodwch y canlyniad yn gyntaf, yna caewch y ffeil.",
  "meeting-form-missing": "Dewiswch pa fath o gyfarfod oedd hwn.",
  "attendees-missing": "Ysgrifennwch pwy oedd yn y cyfarfod, un person ar bob llinell.",
  "meeting-notes-missing": "Ysgrifennwch beth a ddywedwyd yn y cyfarfod, neu beth a benderfynwyd.",
  "linked-learner-unknown": "Dewiswch ddysgwr o restr yr ysgol.",
  "link-to-itself": "Yr un dysgwr yw hwn. Dewiswch y llall.",
  "link-already": "Mae’r ddau ddysgwr hyn eisoes wedi’u cysylltu.",
  "link-unknown": "Nid yw’r cysylltiad hwn yn bodoli mwyach.",
  "relation-missing": "Dewiswch beth yw’r berthynas rhyngddynt.",
  "why-missing": "Ysgrifennwch pam: mae’r rheswm yn rhan o’r cofnod.",
  "cohort-missing": "Ysgrifennwch enw grŵp, neu dilëwch un.",
  "cohort-too-long": `Gall enw grŵp gynnwys ${longestCohort} o nodau. Gwnewch ef yn fyrrach.`,
  "signal-changed":
    "Mae’r cofnodion y tu ôl i’r arwydd hwn wedi newid. Darllenwch yr hyn sy’n newydd, yna penderfynwch eto.",
  "action-what-missing": "Dywedwch beth sydd i’w wneud.",
  "action-owner-missing": "Dewiswch pwy fydd yn ei wneud.",
  "action-due-missing": "Dywedwch erbyn pa ddiwrnod y mae i’w wneud.",
  "day-in-the-past": "Mae’r diwrnod hwn wedi mynd heibio. Dewiswch heddiw neu ddiwrnod diweddarach.",
  "day-too-far-ahead":
    "Mae’r diwrnod hwn fwy na phum mlynedd i ffwrdd. Gwiriwch y flwyddyn; ar gyfer rhywbeth pellach, dewiswch ddiwrnod cynharach i edrych arno eto.",
  "contact-who-missing": "Dywedwch â phwy y siaradoch.",
  "consent-missing": "Dywedwch a roddwyd caniatâd, a wrthodwyd caniatâd, neu na ofynnwyd amdano.",
  "consent-reason-missing": "Ysgrifennwch pam na ofynnwyd am ganiatâd, neu beth a ddywedwyd pan gafodd ei wrthod.",
  "amendment-missing": "Ysgrifennwch yr hyn sydd i’w ddarllen wrth ochr y gwreiddiol.",
  "entry-unknown": "Nid oes cofnod o’r fath yn y pryder hwn.",
  "entry-not-yours": "Gallwch gywiro’r hyn a ysgrifennoch chi eich hun. I ddweud mwy am y pryder hwn, ychwanegwch ato.",
  "entry-not-correctable": "Nid oes dim i’w gywiro yn y cofnod hwn. Cywirwch y cofnod y mae’n sôn amdano.",
  "staff-missing": "Dewiswch aelod o staff.",
  "staff-unknown": "Dewiswch rywun o restr staff yr ysgol.",
  "question-missing": "Ysgrifennwch eich cwestiwn.",
  "question-unknown": "Ni ofynnwyd y cwestiwn hwn i chi.",
  "answer-missing": "Ysgrifennwch eich ateb.",
  "worry-missing": "Ysgrifennwch beth sy’n eich poeni.",
  "worry-unknown": "Nid oes neges o’r fath yn y pryder hwn gan rywun sy’n poeni nad oes dim yn cael ei wneud.",
  "worry-answered-already": "Mae’r person hwn eisoes wedi cael ateb. Gellir cofnodi unrhyw beth arall fel cyngor.",
  "worry-unanswered": "Mae rhywun yn poeni nad oes dim yn cael ei wneud am hyn. Atebwch y person hwnnw cyn ei gau.",
  "advice-form-missing": "Dywedwch ai cyngor, goruchwyliaeth neu gefnogaeth oedd hyn.",
  "advice-missing": "Ysgrifennwch beth a ddywedwyd neu a roddwyd.",
  "concern-unknown": "Nid oes pryder â’r cyfeirnod hwn. Edrychwch arno fesul llythyren.",
  "concern-linked-to-itself": "Cyfeirnod y pryder hwn ei hun yw hwn. Ysgrifennwch gyfeirnod y pryder arall.",
  "subject-unknown":
    "Nid oes neb wedi’i ddisgrifio â’r geiriau hyn yma. Agorwch y pryder o’r newydd a dewiswch o’r rhai sydd heb eu paru.",
  "subject-matched-already":
    "Mae’r person hwn eisoes wedi’i baru â dysgwr arall. Os oedd hynny’n anghywir, cywirwch y cofnod sy’n dweud hynny.",
  "tag-too-long": `Gall tag gynnwys hyd at ${longestTag} o nodau. Gwnewch ef yn fyrrach.`,
  "too-many-tags": `Gall pryder gael hyd at ${mostTags} o dagiau. Tynnwch un nad oes neb yn chwilio amdano.`,
  "agency-missing": "Dywedwch at ba asiantaeth.",
  "urgency-missing": "Dywedwch a yw’n frys neu’n arferol.",
  "sent-missing": "Dywedwch beth a anfonwyd, a sut.",
  "chase-day-missing": "Dywedwch ar ba ddiwrnod y byddwch yn gofyn beth oedd y canlyniad.",
  "chronology-not-reviewed":
    "Mae cofnodion yn y gronoleg nad yw unrhyw adolygiad wedi’u gweld. Adolygwch hi’n gyntaf. Os na all hynny aros, gwnewch yr atgyfeiriad yn un brys a dywedwch pam.",
  "without-review-reason-missing":
    "Mae cofnodion yn y gronoleg nad yw unrhyw adolygiad wedi’u gweld. Ysgrifennwch pam na all hyn aros am adolygiad. Bydd angen yr adolygiad ar unwaith wedyn.",
  "referral-text-missing": "Ysgrifennwch destun yr atgyfeiriad.",
  "referral-text-too-long": `Mae’r testun hwn yn hirach na ${longestReferral} o nodau. Gwnewch ef yn fyrrach, neu atodwch y gweddill fel dogfen.`,
  "referral-unfinished": `Mae “${leftToWrite}” yn y ddogfen hon o hyd. Ysgrifennwch yr hyn sy’n perthyn yno, neu tynnwch ef allan, ac yna cymeradwywch y ddogfen.`,
  "draft-unknown": "Nid oes drafft o’r fath yn y pryder hwn.",
  "draft-not-approved": "Drafft yw’r ddogfen hon. Rhaid ei chymeradwyo cyn ei hanfon.",
  "draft-approved-already": "Mae’r drafft hwn eisoes wedi’i gymeradwyo. Dechreuwch un newydd os oes rhaid ei newid.",
  "referral-unknown": "Nid oes atgyfeiriad o’r fath yn y pryder hwn.",
  "referral-concluded-already": "Mae canlyniad yr atgyfeiriad hwn eisoes wedi’i gofnodi.",
  "referral-open": "Nid oes canlyniad i atgyfeiriad eto. Cofnodwch y canlyniad cyn cau’r pryder.",
  "note-missing": "Ysgrifennwch ychydig eiriau: pwy ddywedodd beth, neu beth yw eich barn chi.",
  "sharing-decision-missing": "Dywedwch a yw’r wybodaeth yn cael ei rhannu neu ei chadw’n ôl.",
  "sharing-what-missing": "Dywedwch beth yw’r wybodaeth.",
  "sharing-with-missing": "Dywedwch â phwy y caiff ei rhannu, neu oddi wrth bwy y caiff ei chadw’n ôl.",
  "basis-missing": "Dewiswch y sail gyfreithlon.",
  "basis-without-consent":
    "Nid yw caniatâd yn sail pan na chafodd ei roi. Dewiswch y sail yr ydych yn rhannu arni er hynny.",
  "risk-of-harm-missing": "Mae hyn yn cael ei rannu heb ganiatâd. Ysgrifennwch pa risg o niwed sy’n galw amdano.",
  "disagreement-with-missing": "Dywedwch â phwy yr ydych yn anghytuno.",
  "ours-missing": "Ysgrifennwch safbwynt yr ysgol.",
  "theirs-missing": "Ysgrifennwch eu safbwynt nhw, fel y bydden nhw’n ei ddweud.",
  "sought-missing": "Ysgrifennwch am beth yr ydych yn gofyn.",
  "escalated-to-missing": "Dywedwch at bwy y mae’n mynd nesaf.",
  "disagreement-unknown": "Nid oes anghytundeb o’r fath yn y pryder hwn.",
  "disagreement-concluded-already": "Mae canlyniad yr anghytundeb hwn eisoes wedi’i gofnodi.",
  "disagreement-open": "Nid oes canlyniad i anghytundeb eto. Cofnodwch y canlyniad cyn cau’r pryder.",
  "body-map-unknown": "Nid oes map corff o’r fath yn y pryder hwn.",
  "body-map-reviewed-already": "Mae’r map corff hwn eisoes wedi’i adolygu.",
  "body-map-unreviewed": "Mae map corff heb ei adolygu. Adolygwch ef cyn cau’r pryder.",
  "decision-missing": "Nid oes neb wedi penderfynu ar y pryder hwn eto. Cofnodwch benderfyniad cyn ei gau.",
  "action-open": "Mae cam heb ei orffen. Cofnodwch y canlyniad cyn cau’r pryder.",
  "concern-closed": "Mae’r pryder hwn ar gau. Agorwch ef eto yn gyntaf; nid oes dim a ysgrifennoch wedi’i golli.",
  "concern-not-closed": "Mae’r pryder hwn eisoes ar agor.",
  "agency-name-missing": "Ysgrifennwch enw’r asiantaeth hon, neu tynnwch y llinell.",
  "agency-twice": "Mae’r asiantaeth hon yn y rhestr yn barod. Tynnwch un o’r ddwy.",
  "setting-unusable": "Ni ellir defnyddio hyn yma. Gwiriwch ef yn erbyn yr hyn sydd wrth ymyl y maes.",
  "hint-rules-too-many":
    "Mae’r ymadroddion hyn gyda’i gilydd yn fwy nag y gellir chwilio amdano tra bo rhywun yn teipio. Ni newidiwyd dim: tynnwch rai, neu enwch lai o restrau geiriau ynddynt.",
  "changed-meanwhile":
    "Ychwanegwyd rhywbeth at y cofnod hwn tra oeddech yn ysgrifennu. Mae eich testun wedi’i gadw: darllenwch yr hyn sy’n newydd, yna cofnodwch eich penderfyniad.",
  "sent-otherwise":
    "Anfonwyd y ffurflen hon o’r blaen â geiriau eraill, ac mae’r rheini wedi’u cofnodi. Edrychwch ar y cofnod yn gyntaf. Mae eich testun wedi’i gadw: os dylai fod yno hefyd, anfonwch ef eto.",
  "records-loading":
    "Mae’r cofnodion yn cael eu llwytho o hyd, ac mae angen pob un ohonynt i benderfynu. Mae eich testun wedi’i gadw: rhowch gynnig arall arni ymhen ychydig funudau.",
};
