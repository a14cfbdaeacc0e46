/**
 * What a school records over the years, as sealed entries, made fast and the same in every run. The seals are no real ones,
 * and nobody checks them here. As many concerns are open, and as much is told of a learner, however many there are.
 */
import { type SealedEntry, sealedEntry } from "../../src/contract/entries.ts";
import { dayAt, instantOf } from "../../src/domain/calendar.ts";
import { type ConcernEntry, categories } from "../../src/domain/concern-entries.ts";
import { thresholds } from "../../src/domain/threshold.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  actionFinished,
  aLearnerId,
  anAction,
  aStaffId,
  contacted,
  raised,
  triaged,
  zone,
} from "../build.ts";

/** The first so many concerns wait for a decision; all others were reviewed. */
export const openConcerns = 200;
export const entriesPerConcern = 5;
const concernsPerLearner = 8;
export const entriesPerLearner = concernsPerLearner * entriesPerConcern;

/** One word stands in every third account, the other in one entry. */
export const wordsToFind = { common: "lunch", rare: "zebedee" };

/** The concerns of a learner lie among those of so many others. */
const learnersAtATime = 250;
const concernsAtATime = learnersAtATime * concernsPerLearner;

/** Whom the nth concern is about. Each surname is one learner's. */
export function learnerOf(concern: number) {
  const n = Math.floor(concern / concernsAtATime) * learnersAtATime + (concern % learnersAtATime);
  const letters = Array.from({ length: 4 }, (_, place) => String.fromCharCode(97 + (Math.floor(n / 26 ** place) % 26)));
  return { learner: aLearnerId(n), name: `${firstNames[n % firstNames.length]} Vex${letters.join("")}` };
}

/** The entries of the nth concern. */
export function concernOf(n: number): readonly SealedEntry[] {
  const write = writer(n);
  const subjects = [learnerOf(n)];
  const at = (hours: number) => instantOf(Date.UTC(2001, 8, 1) + (n * 65 + hours * 60) * 60_000);
  const stamp = (who: number, hours: number) =>
    ({ by: aStaffId(who), author: `Sam Reed${who}`, recordedAt: at(hours), subjects }) as const;
  const [raiser, decider] = [n % 90, 90 + (n % 5)];
  const first = raised({
    ...stamp(raiser, 0),
    occurred: { day: dayAt(at(0), zone), time: "09:15" },
    data: {
      categories: [categories[n % categories.length] ?? "other"],
      account: { seen: write(3, 8), ownWords: n % 2 === 0 ? "" : write(1, 1), where: write(1, 1) },
      atRisk: n % 20 === 0,
    },
  });
  const more = [1, 2, 3].map((hours) => accountAdded({ ...stamp(raiser, hours), data: { text: write(1, 4) } }));
  const decided = triaged({
    ...stamp(decider, 2),
    data: {
      threshold: thresholds[n % thresholds.length] ?? "monitoring",
      rationale: write(2, 4),
      actions: [anAction({ what: write(1, 1) })],
    },
  });
  const done = [
    decided,
    contacted({ ...stamp(decider, 3), data: { said: write(1, 3) } }),
    actionFinished({ ...stamp(decider, 4), data: { outcome: write(1, 1) } }),
  ];
  return sealed(n, [first, acknowledged(stamp(decider, 1)), ...(n < openConcerns ? more : done)]);
}

function sealed(n: number, entries: readonly ConcernEntry[]): readonly SealedEntry[] {
  const stream = aConcernId(n);
  return entries.map(({ recordedAt, by, via, ...body }, i) => {
    const hash = (seq: number) => (seq === 0 ? "0" : `${n}0${seq}`).padStart(64, "0");
    const place = { stream, seq: i + 1, prev: hash(i), hash: hash(i + 1) };
    const seal = { v: 1, kind: body.kind, digest: hash(i + 1), salt: hash(i + 1) };
    return sealedEntry.parse({ ...seal, ...place, recordedAt, by, via, body });
  });
}

/** Writes so many sentences, at least and at most. */
function writer(n: number): (least: number, most: number) => string {
  const draw = drawing(n + 1);
  return (least, most) => {
    const text = Array.from({ length: least + Math.floor(draw() * (most - least + 1)) }, () => {
      return sentences[Math.floor(draw() * sentences.length)] ?? "";
    });
    if (least > 2 && n % 3 === 0) text.push(`Nobody came to ${wordsToFind.common}.`);
    if (least > 2 && n === 1_111) text.push(`There was a ${wordsToFind.rare}.`);
    return text.join(" ");
  };
}

/** Chance that is the same in every run, and cheap. */
function drawing(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const firstNames = ["Ada", "Ben", "Cara", "Dev", "Éva", "Finn", "Grace", "Hamza", "Isla", "Jo-Anne"];

/** Made-up words, the most frequent of them short. */
const vocabulary = Array.from({ length: 6_000 }, (_, n) => {
  const syllables = ["ta", "ne", "si", "ro", "lu", "mi", "ka", "de", "po", "fe", "ha", "wi"];
  let rest = n;
  let word = "";
  do {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return word;
});

/** Of eight words each, as a language has them: few again and again, most of them rarely. */
const sentences = (() => {
  const draw = drawing(1);
  const word = () => vocabulary[Math.floor(vocabulary.length ** draw()) - 1] ?? "the";
  return Array.from({ length: 5_000 }, () => `${Array.from({ length: 8 }, word).join(" ")}.`);
})();
