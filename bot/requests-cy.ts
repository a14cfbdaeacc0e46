/**
 * How people ask for things in Welsh, as patterns for requests.ts: with the mutations, without accents and apostrophes, and as
 * people write in chat, in the north and in the south.
 */
import { oneOf } from "./phrases.ts";

export const hello = oneOf(
  "shwmae, shw mae, su mae, sumae, smae, helo bawb, bore da, prynhawn da, pnawn da, noswaith dda, nos da",
);
export const please = oneOf("os gwelwch yn dda, os gwelwch chin dda, os gweli din dda, plis");
export const thanks = oneOf(
  "diolch, diolch yn fawr, diolch yn fawr iawn, diolch o galon, diolch i chi, diolch i ti, llawer o ddiolch",
);
export const goodbye = oneOf("hwyl, hwyl fawr, da boch");
export const yesOrNo = oneOf(
  "iawn, popeth yn iawn, ie, nage, na, oes, nac oes, ydw, nac ydw, ydy, nac ydy, oce, gwych, sori",
  "mae ddrwg gen i, maen ddrwg gen i, dim ots, dim diolch, canslo",
);
export const aboutLantern = oneOf(
  "prawf, profi, dewislen, dechrau, cymorth, helpwch fi, helpa fi, helpwch",
  "(?:a )?(?:allwch|all|fedrwch|elli|fedri) (?:chi|di|ti) (?:fy )?helpu(?: i)?",
  "beth (?:allwch chi|wyt ti|ydych chi|elli di)(?: ei|n ei|n)? wneud",
  "beth (?:yw|ydy|ydi) (?:hwn|hyn), pwy (?:ydych chi|wyt ti|sydd yna), (?:ydych chi|wyt ti) yna",
  "sut mae(?: hwn| hyn)?(?:n| yn) gweithio, sut (?:ydw i|dw i)n defnyddio(?: hwn| hyn)?",
  "pwy syn (?:darllen|gweld) (?:hwn|hyn|rhain)",
  "(?:a )?(?:yw|ydy|ydi) (?:hwn|hyn)n (?:gyfrinachol|breifat|ddienw)",
  "(?:a )?(?:yw|ydy|ydi) (?:hwn|hyn) yn (?:gyfrinachol|breifat|ddienw)",
);

const mine =
  "(?:fy |fyn )?(?:mhryderon|mhryder|pryderon|pryder|adroddiadau|adroddiad|nghyfeirnodau|nghyfeirnod)(?: i| fi)?";
const allOfMine = "fy (?:mhryderon|pryderon|adroddiadau|nghyfeirnodau)(?: i| fi)?";
const wantTo = oneOf(
  "hoffwn(?: i)?, byddwn in hoffi, fe hoffwn(?: i)?",
  "(?:dw i|rydw i|rwyf|rwyf i|rwy|dwi) (?:eisiau|isio|isie|moyn|am)",
  "(?:a )?(?:ga|gaf|caf|alla|allaf|galla|gallaf|fedra|medra)(?: i)?",
  "(?:a )?(?:allwch|fedrwch) chi",
);

/** Asks what became of what one raised oneself (R4.4). */
export const ownConcerns = oneOf(
  `(?:${wantTo} )?(?:dangos|dangoswch|gweld|weld|rhestru|rhestr o|rhestr|ble mae)? ?(?:i mi |imi )?(?:pob un o )?${allOfMine}`,
  `(?:(?:beth|be) (?:yw|ydy|ydi) )?statws(?: ${mine})?`,
  `(?:beth|be) (?:ddigwyddodd|sydd wedi digwydd|syn digwydd|sy wedi digwydd) (?:i|gyda|efo) ${mine}`,
  `(?:(?:a )?oes )?(?:unrhyw )?newyddion am ${mine}`,
  `(?:a )?(?:yw|ydy|ydi) ${mine} (?:wedi|wedii|wediu) ?(?:cael )?(?:ei |eu )?(?:darllen|ddarllen|gweld|weld|adolygu|hadolygu)(?: eto)?`,
  "(?:beth|pa bryderon) (?:ydw i|dw i|rydw i)(?: wedi| wedii| wediu)(?: ei| eu)? (?:codi|godi|hadrodd|adrodd|anfon)",
);

/** Asks for the school's policies (R21). */
export const policies =
  `(?:${wantTo} )?(?:(?:dangos|dangoswch|gweld|weld|darllen|ddarllen|ble mae|beth yw|beth ydy) )?(?:i mi |imi )?(?:y |ein |eich )?` +
  "(?:polisi|polisiau|bolisi|bolisiau)r?(?: diogelur?| amddiffyn plant| (?:yr )?ysgol| (?:y )?coleg){0,2}";

const iAm = "(?:(?:dw i|rydw i|rwyf|rwyf i|rwy|dwi)(?:n| yn)? |(?:bydda|byddaf)(?: i)?(?:n| yn)? )?";

/** Says that one is away (R6.2). */
export const away = `${iAm}(?:i ffwrdd|bant)(?: (?:heddiw|yfory|fory|nawr|rwan))?`;

/** Says that one is back. */
export const back = `${iAm}(?:wedi dod )?(?:yn ol|nol|ol)(?: (?:nawr|rwan|heddiw|eto))?`;

const opening = oneOf(
  `${wantTo}, ${please}`,
  "(?:dw i|rydw i|rwyf|rwyf i|rwy|dwi) (?:angen|wedi)",
  "(?:mae )?angen(?: i mi| i fi| imi)?, (?:mae )?rhaid i(?: mi| fi), rhaid imi",
  "mae gen i, mae gennyf(?: i)?, mae gyda fi",
  "helpwch fi(?: i)?, helpa fi(?: i)?, allwch chi fy helpu i, oes modd(?: i mi)?",
  "(?:sut|ble) (?:ydw in|dw in|dwin|mae|mae modd|alla i|allaf i|galla i|gallaf i|fedra i)",
);
const verb = oneOf(
  "codi, godi, adrodd, adrodd am, riportio, cofnodi, gofnodi, logio, nodi, rhannu, gwneud, wneud, agor",
  "dechrau, ddechrau, llenwi, lenwi, anfon, cyflwyno, gyflwyno, ychwanegu, son am, dweud, ddweud, gweld, weld",
);
const thing = oneOf(
  "pryder, bryder, phryder, pryderon, bryderon, consyrn, gonsyrn, poen meddwl, adroddiad, digwyddiad, ddigwyddiad",
  "datgeliad, ddatgeliad, rhywbeth, ffurflen, y ffurflen, mater, fater, problem, broblem, diogelu, ddiogelu",
);
const kind = oneOf("newydd, arall, diogelu, o ran diogelu, lles, o ran lles, brys, difrifol, amddiffyn plant");
const someone = oneOf(
  "rhywun, rywun",
  "(?:dysgwr|ddysgwr|disgybl|ddisgybl|plentyn|blentyn|myfyriwr|fyfyriwr|person ifanc|berson ifanc)(?: arall)?",
  "un (?:o fy|on|or) (?:nysgwyr|dysgwyr|nisgyblion|disgyblion|mhlant|plant|myfyrwyr)",
);
const about = `(?:am|ynghylch|ynglyn a|gyda|efo) ${someone}`;
const worried = "(?:poeni|pryderu|becso|gofidio)";

/** Asks to raise a concern, and says nothing yet of what it is. */
export const askForForm = `(?:${opening} ){0,2}${oneOf(
  `(?:${verb} )?${thing}(?: ${kind}){0,2}(?: ${about})?`,
  "(?:codi|godi|adrodd|riportio|cofnodi|gofnodi|logio)(?: hyn| hwn)?",
  `(?:adrodd|riportio|son|dweud wrthych|ddweud wrthych)(?: am)? ${someone}`,
  `(?:(?:dw i|rydw i|rwyf|rwyf i|win) ?(?:n |yn )?|(?:dwin|rwyn|dw in|rydw in) )?${worried}(?:n fawr)?(?: ${about})?`,
  `yn ${worried}(?: ${about})?`,
  "(?:mae )?rhywbeth wedi digwydd, digwyddodd rhywbeth",
)}(?: (?:nawr|rwan|heddiw|yma))?`;

/** Words that are worth mending when a thumb slipped. */
export const spelled =
  "pryder, bryder, pryderu, pryderon, mhryderon, ffurflen, adrodd, cofnodi, diogelu, rhywbeth, dysgwr, ddysgwr";
