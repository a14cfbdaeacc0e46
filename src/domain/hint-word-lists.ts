/** Lists of words that the phrases of the recording hints name in curly brackets, so that a phrase stays short (R4.3). */

/** By the name in the brackets. Words in lower case, as hint-words.ts reads them. */
export const wordLists: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    /** Family, and whoever looks after a learner at home. */
    carer:
      "mum mums mummy mam mammy mother mom dad dads daddy father stepdad stepfather stepmum stepmother nan nana nanny gran granny grandma grandad grandfather grandmother uncle aunt auntie aunty brother sister stepbrother stepsister cousin boyfriend girlfriend partner carer carers parent parents family",
    learner: "child pupil student learner boy girl lad kid",
    learners: "children pupils students learners boys girls lads kids others class form",
    staff: "mr mrs miss ms dr sir teacher teachers coach ta tas matron tutor driver",
    he: "he she they",
    him: "him her them",
    his: "his her their the",
    himself: "himself herself themselves themself",
    be: "is are was were be been being am 's 're 'm",
    not: "not n't never don't didn't doesn't won't wouldn't can't cannot couldn't isn't wasn't aren't weren't hasn't haven't hadn't",
    /** What may stand between "I" and what I did. */
    already: "then also have had just later again 've 'd gently carefully quietly calmly already",
    /** Words that only strengthen or weaken the next. */
    very: "very really quite so just a totally absolutely completely clearly obviously definitely probably possibly rather extremely such all simply bit little right proper being too always still badly",
    /** What one person does to another. */
    harm: "hit hits hitting hurt hurts hurting touch touched touches touching abuse abused abusing smack smacked smacks slap slapped slaps punch punched kick kicked beat beats beaten beating burn burns burnt burned force forced forces rape raped threaten threatened push pushed pushes grab grabbed strangle strangled choke choked bite bit bitten violent controlling assaulted molested shake shook pinch pinched",
    /** What is seen on skin. */
    marks:
      "bruise bruises bruising mark marks cut cuts scratch scratches injury injuries scar scars burn burns graze grazes wound wounds",
    clothes:
      "sleeve sleeves shirt tshirt top jumper trousers skirt dress vest tights leggings clothes clothing collar hoodie",
    feeling:
      "upset sad unhappy anxious nervous worried scared frightened afraid terrified depressed angry stressed distressed miserable agitated tense uncomfortable withdrawn lonely low",
    /** Who or what a diagnosis comes from. */
    diagnosis:
      "diagnosed diagnosis diagnoses assessed assessment hospital doctor doctors gp nurse nurses paramedic paramedics consultant dentist paediatrician psychiatrist psychologist letter plan passport profile records record file x-ray",
    hour: "one two three four five six seven eight nine ten eleven twelve",
    partOfDay:
      "lunch lunchtime break breaktime playtime hometime registration assembly school dinner dinnertime snack tutor form lesson lessons breakfast prep bedtime bell pickup collection",
    place:
      "classroom library playground hall corridor corridors toilet toilets office gate gates park field gym canteen kitchen room rooms bus minibus coach taxi home house flat stairs staircase reception yard pitch pool nursery garden lab workshop studio chapel dorm dormitory boarding street road shop station phone teams snapchat instagram tiktok whatsapp online email cloakroom entrance foyer lobby quad hut shed court courts block theatre surgery hospital car",
  }).map(([name, words]) => [name, words.split(" ")] as const),
);
