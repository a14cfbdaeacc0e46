/** The same in Welsh. */
import type { ContactWay } from "../../domain/category-details.ts";
import type { DetailsFormText } from "../details-form.ts";
import type { detailsInEnglish } from "./details-en.ts";

export const detailsInWelsh = {
  labels: {
    saidToLearner: "Beth gafodd ei ddweud wrth y dysgwr?",
    explanation: "Sut cafodd yr anaf neu’r marc ei esbonio, a gan bwy?",
    firstAid: "A roddwyd cymorth cyntaf? Beth gafodd ei wneud?",
    involved: "Pwy arall oedd yn rhan o hyn?",
    involvedElse: "Eraill oedd yn rhan o hyn nad ydynt yn y rhestr",
    between: "Beth ddigwyddodd rhyngddynt?",
    keptSafe: "Ydyn nhw ar wahân ac yn ddiogel nawr? Beth gafodd ei wneud?",
    platform: "Ble ar-lein oedd hyn?",
    described: "Beth oedd i’w weld yno, mewn geiriau?",
    change: "Beth sydd wedi newid, ac ers pryd?",
    safeNow: "Ydyn nhw’n ddiogel nawr? Pwy sydd gyda nhw?",
    who: "Gyda phwy y siaradoch chi?",
    how: "Sut y siaradoch chi â nhw?",
    said: "Beth gafodd ei ddweud, ganddyn nhw a gennych chi?",
    agency: "Gan ba asiantaeth y mae?",
    outcome: "Beth ddywedon nhw?",
    observedChange: "Pa newid welsoch chi mewn ymddygiad, hwyliau neu hunanreoleiddio?",
    howTheyCommunicate: "Sut mae’r dysgwr yn cyfathrebu?",
    lateReason: "Sylwyd ar hyn ar ddiwrnod cynharach. A oes rheswm pam mae’n cael ei gofnodi nawr?",
  } satisfies Readonly<Record<keyof DetailsFormText, string>>,
  hints: {
    saidToLearner: "Er enghraifft: diolch am ddweud wrthyf, rhaid i mi drosglwyddo hyn",
    explanation: "Eu geiriau eu hunain, os clywsoch nhw",
    firstAid: "Er enghraifft: pecyn oer, yn y swyddfa, 11:20",
    involved: "Dechreuwch deipio’r enw",
    involvedElse: "Er enghraifft: bachgen o ysgol arall",
    platform: "Er enghraifft: sgwrs grŵp, gêm, gwefan",
    described: "Dim lluniau: beth welsoch chi, mewn geiriau",
    change: "Er enghraifft: yn cysgu mewn gwersi ers y gwyliau",
    who: "Er enghraifft: ei fam",
    howTheyCommunicate: "Er enghraifft: lleferydd, arwyddion, bwrdd cyfathrebu",
    lateReason: "Er enghraifft: heddiw y gwelais y nodyn",
  } satisfies Readonly<Record<keyof (typeof detailsInEnglish)["hints"], string>>,
  ways: {
    phone: "Dros y ffôn",
    meeting: "Wyneb yn wyneb",
    letter: "Drwy lythyr",
    email: "Drwy e-bost",
  } satisfies Readonly<Record<ContactWay, string>>,
};
