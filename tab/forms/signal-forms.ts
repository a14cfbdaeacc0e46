/** The forms of the signals' parameters: one for each signal, drawn from what the signal has. */
import { type Category, categories } from "../../src/domain/concern-entries.ts";
import { dayParts, type SignalParameters } from "../../src/domain/signal-parameters.ts";
import type { SignalName } from "../../src/domain/signals.ts";
import { thresholds } from "../../src/domain/threshold.ts";
import { texts } from "../texts/en.ts";
import { settingTexts } from "../texts/settings-en.ts";
import { signalTexts } from "../texts/signals-en.ts";
import { numberIn, type SettingForm, settingForm } from "./setting-forms.ts";
import { type Field, textIn, type Values } from "./work-form.ts";

const t = settingTexts.signals;
const [yes, no] = ["yes", "no"];
const yesNo = [
  { value: yes, label: t.yes },
  { value: no, label: t.no },
];

type ParameterName = keyof typeof t.parameters;

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(t.parameters, name);
}

/** The parameters of one signal but for whether it is on and the parts of the day, in the order in which they are told. */
function parametersOf(all: SignalParameters, signal: SignalName): readonly (readonly [ParameterName, string])[] {
  const stored = new Map(Object.entries(all[signal]).map(([name, value]) => [name, String(value)]));
  return Object.keys(t.parameters)
    .filter(isParameter)
    .flatMap((name) => {
      const value = stored.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
}

/** "at least 3 · within 21 days · …" */
export function signalInNumbers(all: SignalParameters, signal: SignalName): string {
  return parametersOf(all, signal)
    .map(([name, value]) => t.parameters[name].words(name === "upTo" ? thresholdInWords(value) : value))
    .join(" · ");
}

function thresholdInWords(value: string): string {
  const threshold = thresholds.find((one) => one === value);
  return threshold === undefined ? value : texts.thresholds[threshold].short.toLowerCase();
}

/** Changes one signal. */
export function signalForm(all: SignalParameters, signal: SignalName): SettingForm {
  const parameters = parametersOf(all, signal);
  const parts = "parts" in all[signal] ? partFields(all) : { fields: [], begins: {} };
  const fields = [onField, ...parameters.map(([name]) => fieldOf(name)), ...parts.fields];
  return settingForm(
    {
      name: `signal ${signal}`,
      title: t.names[signal],
      intro: signalTexts.meanings[signal],
      begins: { on: all[signal].on ? yes : no, ...Object.fromEntries(parameters), ...parts.begins },
      placed: Object.fromEntries(fields.map(({ name }) => [`${signal}.${name}`, name])),
      fields,
    },
    (values) => ({ ...all, [signal]: changedSignal(all, signal, values) }),
  );
}

const onField: Field = { name: "on", label: t.on, required: true, is: "choice", choices: yesNo };

function fieldOf(name: ParameterName): Field {
  const { label, hint } = t.parameters[name];
  const asked = { name, label, required: true, ...(hint === "" ? {} : { hint }) };
  if (name !== "upTo") return { ...asked, is: "line" };
  return {
    ...asked,
    is: "choice",
    choices: thresholds.map((value) => ({ value, label: texts.thresholds[value].short })),
  };
}

function changedSignal(all: SignalParameters, signal: SignalName, values: Values) {
  const numbers = parametersOf(all, signal).map(([name]) => [
    name,
    name === "upTo" ? textIn(values, name) : numberIn(values, name),
  ]);
  const parts = "parts" in all[signal] ? { parts: changedParts(values) } : {};
  return { ...all[signal], on: textIn(values, "on") === yes, ...Object.fromEntries(numbers), ...parts };
}

function partFields(all: SignalParameters): { readonly fields: readonly Field[]; readonly begins: Values } {
  const { parts } = all["same-time"];
  const fields = dayParts.flatMap((part): readonly Field[] => {
    const name = capitalised(signalTexts.dayParts[part]);
    return [
      { name: `parts.${part}.from`, label: t.part.from(name), required: true, is: "time" },
      { name: `parts.${part}.to`, label: t.part.to(name), required: true, is: "time" },
      { name: `parts.${part}.words`, label: t.part.words(name), hint: t.part.wordsHint, is: "line" },
    ];
  });
  const begins = dayParts.flatMap((part) => [
    [`parts.${part}.from`, parts[part].from],
    [`parts.${part}.to`, parts[part].to],
    [`parts.${part}.words`, parts[part].words.join(", ")],
  ]);
  return { fields, begins: Object.fromEntries(begins) };
}

function changedParts(values: Values) {
  const parts = dayParts.map((part) => {
    const words = textIn(values, `parts.${part}.words`)
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "");
    const [from, to] = [textIn(values, `parts.${part}.from`), textIn(values, `parts.${part}.to`)];
    return [part, { from, to, words }];
  });
  return Object.fromEntries(parts);
}

function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Changes which kinds of concern are counted. */
export function notCountedForm(all: SignalParameters): SettingForm {
  const choices = [
    { value: yes, label: t.notCounted.counted },
    { value: no, label: t.notCounted.not },
  ];
  return settingForm(
    {
      name: "signals not counted",
      title: t.notCounted.title,
      intro: t.notCounted.about,
      begins: Object.fromEntries(categories.map((one) => [one, all.notCounted.includes(one) ? no : yes])),
      fields: categories.map((name) => ({
        name,
        label: texts.categories[name],
        required: true,
        is: "choice",
        choices,
      })),
    },
    (values) => ({ ...all, notCounted: categories.filter((one: Category) => textIn(values, one) === no) }),
  );
}
