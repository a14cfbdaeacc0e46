/** Everything the bot says, in Welsh: as a school writes to its staff, with “chi”. In step with en.ts by its type. */
import { detailsInWelsh } from "../../src/contract/texts/details-cy.ts";
import { statusesInWelsh } from "../../src/contract/texts/statuses-cy.ts";
import type { words as english } from "./en.ts";
import type { Translated } from "./translated.ts";

export const words: Translated<typeof english> = {
  greeting: {
    title: "Yn poeni am ddysgwr?",
    body: "Dywedwch wrthyf beth ddigwyddodd, yn eich geiriau eich hun, neu pwyswch “Codi pryder”. Byddaf yn gofyn ychydig o gwestiynau byr i chi. Bydd yr hyn a anfonwch yn mynd at y tîm diogelu, a byddaf yn rhoi gwybod i chi pan fyddant wedi’i adolygu.",
    danger:
      "Os yw rhywun mewn perygl uniongyrchol, ffoniwch 999 yn gyntaf, yna dywedwch wrth yr arweinydd diogelu wyneb yn wyneb.",
    raise: "Codi pryder",
    own: "Fy mhryderon",
    policies: "Polisïau",
    otherLanguage: "English",
    chosen: "O hyn ymlaen byddaf yn ysgrifennu atoch yn Gymraeg.",
    summary: "Mae Lantern yma pan fyddwch yn poeni am ddysgwr",
  },
  policies: {
    title: "Polisïau",
    body: "Mae’r rhain yn agor yn eich porwr.",
    more: "Mae rhagor yn nhab Lantern, o dan “My concerns”.",
    none: "Nid yw eich ysgol wedi rhoi ei pholisïau yma eto. Gofynnwch i’r arweinydd diogelu amdanynt.",
    summary: "Polisïau eich ysgol",
  },
  form: {
    title: "Codi pryder",
    summary: "Ffurflen i godi pryder",
    danger:
      "Perygl uniongyrchol? Ffoniwch 999. Rhywun mewn perygl nawr? Dywedwch wrth yr arweinydd diogelu wyneb yn wyneb hefyd.",
    noPictures:
      "Os yw lluniau’n rhan o hyn: peidiwch â chopïo, cadw nac anfon ymlaen unrhyw lun anweddus o blentyn. Dywedwch mewn geiriau beth welsoch chi.",
    learner: "Am bwy mae’r pryder?",
    learnerHint: "Dechreuwch deipio’r enw",
    learnerNotChosen:
      "Dewiswch rywun o’r rhestr. Os nad yw’r person yn y rhestr, gadewch y maes hwn yn wag a dywedwch isod pwy yw’r person.",
    someoneElse: "Ddim yn y rhestr? Dywedwch pwy yw’r person",
    someoneElseHint: "Er enghraifft: blwyddyn 8, côt goch",
    category: "Pa fath o bryder?",
    categoryHint: "Dewiswch yr agosaf",
    seen: "Beth welsoch neu glywsoch chi?",
    seenHint: "Beth ddigwyddodd, fel y gwelsoch neu y clywsoch",
    ownWords: "Beth ddywedon nhw, yn eu geiriau eu hunain?",
    ownWordsHint: "Yn union fel y dywedon nhw. Gadewch hwn yn wag os na ddywedon nhw ddim byd",
    day: "Pa ddiwrnod?",
    time: "Pa amser?",
    where: "Ble?",
    whereHint: "Er enghraifft: y llyfrgell, llawr uchaf",
    atRisk: "A oes rhywun mewn perygl nawr?",
    no: "Nac oes, hyd y gwn i",
    yes: "Oes, gallai rhywun gael niwed",
    reminder: "Peidiwch ag addo cadw hyn yn gyfrinach, a pheidiwch ag ymchwilio i’r mater eich hun.",
    submit: "Anfon at y tîm diogelu",
    refused: "Nid yw hyn wedi’i anfon eto. Mae eich geiriau yma o hyd: edrychwch ar yr hyn sydd wedi’i farcio isod.",
    seeAbove: "Heb ei anfon eto. Edrychwch ar ddechrau’r ffurflen hon, ac ar yr hyn sydd wedi’i farcio.",
    tooLong:
      "Mae mwy o destun nag y gall y ffurflen hon ei ddal, felly dim ond y rhan gyntaf sydd isod. Anfonwch y rhan hon, yna ysgrifennwch y gweddill ataf mewn neges newydd.",
    failed:
      "Nid oedd modd cofnodi hyn nawr. Mae eich geiriau yma o hyd: anfonwch nhw eto ymhen ychydig. Os na all aros, dywedwch wrth yr arweinydd diogelu wyneb yn wyneb.",
  },
  quoted: {
    from: (author, time) => `Neges gan ${author}, ${time}:`,
    somebody: "rywun",
    link: "Dolen i’r neges:",
    picture: "(llun)",
    attachment: "(atodiad)",
  },
  categories: {
    disclosure: "Dywedodd dysgwr rywbeth wrthyf",
    welfare: "Lles neu ddiogelwch",
    injury: "Anaf neu farc",
    "child-on-child": "Rhywbeth rhwng dysgwyr",
    online: "Rhywbeth ar-lein",
    "mental-health": "Iechyd meddwl",
    "contact-with-home": "Cysylltiad â rhiant neu ofalwr",
    "referral-outcome": "Newyddion gan asiantaeth arall",
    other: "Rhywbeth arall",
  },
  details: {
    ...detailsInWelsh,
    title: "Byddai ychydig mwy o bethau’n helpu",
    body: "Mae’r hyn a anfonoch wedi’i gofnodi. Gallwch adael y rhain.",
    add: "Ychwanegu’r rhain",
    refused:
      "Nid yw hyn wedi’i ychwanegu eto. Mae eich geiriau yma o hyd: edrychwch ar yr hyn sydd wedi’i farcio isod.",
    added: "Diolch. Mae’r hyn a ychwanegoch wedi’i gofnodi hefyd.",
  },
  receipt: {
    title: "Diolch. Mae hyn wedi’i gofnodi.",
    summary: "Mae eich pryder wedi’i gofnodi",
    reference: "Cyfeirnod",
    recorded: "Cofnodwyd",
    reviewed: "Adolygu erbyn",
    next: "Mae ar ei ffordd at y tîm diogelu. Byddaf yn ysgrifennu atoch yma pan fyddant wedi’i adolygu.",
    nextInChat:
      "Mae ar ei ffordd at y tîm diogelu. Byddaf yn ysgrifennu atoch yn ein sgwrs ein hunain pan fyddant wedi’i adolygu.",
    worse: "Os bydd unrhyw beth yn newid neu’n gwaethygu, dywedwch wrth yr arweinydd diogelu wyneb yn wyneb.",
    inPerson:
      "Dywedoch y gallai rhywun gael niwed. Dywedwch wrth yr arweinydd diogelu wyneb yn wyneb nawr. Os yw’r perygl yn uniongyrchol, ffoniwch 999 yn gyntaf.",
    typed: "Mae’r hyn a anfonoch yn y ffurflen yn y cofnod. Gallwch ddileu’r neges a deipioch uchod.",
  },
  alert: {
    title: "Codwyd pryder",
    urgentTitle: "Brys: gallai rhywun fod mewn perygl nawr",
    summary: "Diogelu: mae pryder yn aros amdanoch",
    urgentSummary: "Diogelu: brys, mae pryder yn aros amdanoch nawr",
    reference: "Cyfeirnod",
    recorded: "Cofnodwyd",
    due: "Adolygu erbyn",
    acknowledge: "Cydnabod",
    open: "Agor",
    yours: "Rydych wedi cydnabod y pryder hwn.",
    others: "Mae cydweithiwr yn y tîm diogelu eisoes yn delio â’r pryder hwn.",
    reviewed: "Mae’r pryder hwn wedi’i adolygu.",
    acknowledgedTitle: "Mewn llaw",
    reviewedTitle: "Wedi’i adolygu",
  },
  reviewed: {
    title: (reference) => `Mae eich pryder ${reference} wedi’i adolygu`,
    body: "Mae’r tîm diogelu wedi darllen eich pryder ac wedi penderfynu beth i’w wneud. Diolch am ei godi.",
    summary: "Mae pryder a godoch wedi’i adolygu",
  },
  returned: {
    title: "Ni chofnodwyd eich penderfyniad",
    body: "Cyrhaeddodd rhywbeth mwy newydd y cofnod yn gyntaf, ac nid oeddech wedi’i ddarllen. Mae eich geiriau wedi’u cadw wrth ochr y pryder: darllenwch yr hyn sy’n newydd, a phenderfynwch eto.",
    summary: "Diogelu: mae angen i chi benderfynu eto",
    reference: "Cyfeirnod",
    decided: "Penderfynwyd",
    open: "Agor",
  },
  alarm: {
    title: "Newidiwyd cofnodion y tu allan i Lantern",
    body: "Nid yw’r cofnodion diogelu yn SharePoint fel y gadawodd Lantern nhw. Peidiwch â thrwsio dim byd yno. Agorwch y gwiriad o’r gofrestr i weld pa gofnodion. Mae’r arweinydd diogelu a’r pennaeth yn cael gwybod ar yr un pryd.",
    summary: "Diogelu: newidiwyd cofnodion y tu allan i Lantern",
    records: "Cofnodion",
    noticed: "Sylwyd",
    open: "Agor y gwiriad o’r gofrestr",
  },
  checkpoint: {
    title: "Pwynt gwirio’r gofrestr ddiogelu",
    body: "Gyda hwn, gellir profi’n ddiweddarach a newidiwyd cofnod ers hynny. Nid yw’n enwi neb. Gadewch ef yma.",
    summary: "Pwynt gwirio’r gofrestr ddiogelu",
  },
  own: {
    title: "Fy mhryderon",
    summary: "Y pryderon a godoch",
    none: "Nid ydych wedi codi pryder eto. Pan fyddwch wedi gwneud, gallwch weld yma beth sy’n digwydd iddo.",
    more: (count) => `Nifer y rhai cynharach: ${count}. Mae pob un o dan “My concerns” yn y tab Lantern.`,
    status: statusesInWelsh,
  },
  loading: "Mae’r cofnodion yn cael eu llwytho o hyd. Rhowch gynnig arall arni ymhen ychydig funudau.",
  onlyPersonal:
    "Ysgrifennwch ataf yn ein sgwrs ein hunain, lle na all neb arall ei darllen: chwiliwch am Lantern yn y blwch chwilio ar frig Teams.",
  onlyPersonalSummary: "Ysgrifennwch ataf yn ein sgwrs ein hunain",
  notThere: "Nid yw’r pryder hwn yma, neu ni chewch ei agor.",
  notRecorded: {
    title: "Ni chofnodwyd hyn",
    summary: "Ni chofnodwyd hyn",
    trouble:
      "Mae rhywbeth o’i le ar fy ochr i, ac nid oeddwn yn gallu eich ateb. Rhowch gynnig arall arni ymhen ychydig funudau.",
    cannotWait:
      "Os na all aros, dywedwch wrth yr arweinydd diogelu wyneb yn wyneb. Mewn perygl uniongyrchol, ffoniwch 999 yn gyntaf.",
  },
};
