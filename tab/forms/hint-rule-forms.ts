/** The forms by which the safeguarding team changes what is hinted at (R4.3): one rule at a time, the others stay as they are. */

import { hintTexts } from "../../src/contract/texts/recording-hints.ts";
import { type HintKind, type HintRule, hintKinds } from "../../src/domain/recording-hints.ts";
import { settingTexts } from "../texts/settings-en.ts";
import { type SettingForm, settingForm } from "./setting-forms.ts";
import { type Field, textIn, type Values } from "./work-form.ts";

const t = settingTexts.hints;
/** More phrases than these no rule has, and each may be refused by its place. */
const mostPhrases = 60;

const fields: readonly Field[] = [
  {
    name: "kind",
    label: t.kind,
    required: true,
    is: "choice",
    choices: hintKinds.map((value) => ({ value, label: hintTexts.en.kinds[value] })),
  },
  { name: "phrases", label: t.phrases, hint: t.phrasesHint, required: true, is: "text", rows: 5 },
  { name: "exceptions", label: t.exceptions, hint: t.exceptionsHint, is: "text", rows: 3 },
  { name: "example", label: t.example, required: true, is: "line" },
  { name: "why-en", label: t.reason, required: true, is: "text", rows: 2 },
  { name: "instead-en", label: t.instead, required: true, is: "text", rows: 2 },
  { name: "why-cy", label: t.reasonWelsh, is: "text", rows: 2 },
  { name: "instead-cy", label: t.insteadWelsh, is: "text", rows: 2 },
];

/** Changes one rule, or adds one that looks into what was seen, the reporter's view and what was done. */
export function ruleForm(rules: readonly HintRule[], before?: HintRule): SettingForm {
  const at = rules.findIndex(({ id }) => id === before?.id);
  const place = at < 0 ? rules.length : at;
  return settingForm(
    {
      name: before === undefined ? "add rule" : `change rule ${before.id}`,
      title: before === undefined ? t.add : settingTexts.editOne(before.example),
      ...(before === undefined ? {} : { begins: valuesOf(before) }),
      placed: placesOf(place),
      fields,
    },
    (values) => [
      ...rules.slice(0, place),
      ruleIn(values, idFor(rules, values, before), before),
      ...rules.slice(place + 1),
    ],
  );
}

/** Takes a rule away: nothing is hinted by it any more. */
export function ruleRemovalForm(rules: readonly HintRule[], rule: HintRule): SettingForm {
  return settingForm(
    {
      name: `remove rule ${rule.id}`,
      title: settingTexts.removeOne(rule.example),
      intro: t.removeIntro,
      fields: [],
    },
    () => rules.filter(({ id }) => id !== rule.id),
  );
}

function valuesOf({ kind, phrases, exceptions, example, words }: HintRule): Values {
  return {
    kind,
    phrases: phrases.join("\n"),
    exceptions: exceptions.join("\n"),
    example,
    "why-en": words.en.why,
    "instead-en": words.en.instead,
    "why-cy": words.cy.why,
    "instead-cy": words.cy.instead,
  };
}

function ruleIn(values: Values, id: string, before: HintRule | undefined): HintRule {
  const kind = hintKinds.find((one): one is HintKind => one === values.kind) ?? "vague";
  return {
    ...(before ?? { looksIn: ["seen", "view", "done"] }),
    id,
    kind,
    phrases: linesIn(values, "phrases"),
    exceptions: linesIn(values, "exceptions"),
    example: textIn(values, "example"),
    words: {
      en: { why: textIn(values, "why-en"), instead: textIn(values, "instead-en") },
      cy: { why: textIn(values, "why-cy"), instead: textIn(values, "instead-cy") },
    },
  };
}

/** A name for a new rule, made from its example; the rules of a set have each a name of their own. */
function idFor(rules: readonly HintRule[], values: Values, before: HintRule | undefined): string {
  if (before !== undefined) return before.id;
  const plain = textIn(values, "example")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const made = plain.replace(/^-|-$/g, "").slice(0, 50).replace(/-$/, "") || "rule";
  const taken = new Set(rules.map(({ id }) => id));
  if (!taken.has(made)) return made;
  for (let n = 2; ; n += 1) if (!taken.has(`${made}-${n}`)) return `${made}-${n}`;
}

function linesIn(values: Values, name: string): readonly string[] {
  return textIn(values, name)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What the server calls the parts of the rule at this place, as the form calls them. */
function placesOf(place: number): Readonly<Record<string, string>> {
  const lists = ["phrases", "exceptions"].flatMap((name) => [
    [`${place}.${name}`, name] as const,
    ...Array.from({ length: mostPhrases }, (_, i) => [`${place}.${name}.${i}`, name] as const),
  ]);
  const words = ["en", "cy"].flatMap((language) =>
    ["why", "instead"].map((part) => [`${place}.words.${language}.${part}`, `${part}-${language}`] as const),
  );
  return Object.fromEntries([...lists, ...words, [`${place}.example`, "example"], [`${place}.kind`, "kind"]]);
}
