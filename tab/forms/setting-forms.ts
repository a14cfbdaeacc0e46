/**
 * The forms of the settings. Each sends a setting as a whole, because each change is recorded whole; what a form does not ask
 * about stays as it is now, also where a colleague changed it a moment ago.
 */
import type { SettingSent } from "../../src/contract/setting-bodies.ts";
import { settingTexts as t } from "../texts/settings-en.ts";
import { basedOnIn, type Field, textIn, type Values, type WorkForm } from "./work-form.ts";

export type SettingForm = WorkForm<SettingSent>;

const whyField: Field = { name: "why", label: t.why, required: true, is: "text", rows: 2 };

/** What every form of a setting says alike. */
const common = { submit: t.submit, done: t.done, judges: true } as const;

/** A form that sends what `value` makes of its fields. */
export function settingForm(
  form: Pick<SettingForm, "name" | "title" | "begins" | "intro" | "placed"> & { readonly fields: readonly Field[] },
  value: (values: Values) => unknown,
): SettingForm {
  const { fields, ...rest } = form;
  return {
    ...common,
    ...rest,
    fields: () => [...fields, whyField],
    command: (values) => ({ value: value(values), why: textIn(values, "why"), basedOn: basedOnIn(values) }),
  };
}

type Item = Readonly<Record<string, string>>;

/** A list that is a setting: what an item of it holds, and which field names it. */
export interface ListSetting<One extends Item> {
  readonly of: string;
  readonly named: keyof One & string;
  readonly fields: readonly (Field & { readonly name: keyof One & string })[];
  readonly add: string;
  readonly removeIntro: (name: string) => string;
}

/** Adds an item, or changes the one that has this name. */
export function itemForm<One extends Item>(list: ListSetting<One>, items: readonly One[], before?: One): SettingForm {
  const { named, fields, of } = list;
  const name = before?.[named];
  const at = items.findIndex((one) => one[named] === name);
  const place = before === undefined || at < 0 ? items.length : at;
  return settingForm(
    {
      name: name === undefined ? `add ${of}` : `change ${of} ${name}`,
      title: name === undefined ? list.add : t.editOne(name),
      ...(before === undefined ? {} : { begins: before }),
      placed: Object.fromEntries(fields.map((field) => [`${place}.${field.name}`, field.name])),
      fields,
    },
    (values) => {
      const item = Object.fromEntries(fields.map((field) => [field.name, textIn(values, field.name)]));
      return [...items.slice(0, place), item, ...items.slice(place + 1)];
    },
  );
}

/** Takes an item off the list. */
export function removalForm<One extends Item>(list: ListSetting<One>, items: readonly One[], item: One): SettingForm {
  const name = item[list.named] ?? "";
  return settingForm(
    { name: `remove ${list.of} ${name}`, title: t.removeOne(name), intro: list.removeIntro(name), fields: [] },
    () => items.filter((one) => one[list.named] !== name),
  );
}

/** A text as the number that it is; what is none is sent as nothing, and refused by name. */
export function numberIn(values: Values, name: string): number | null {
  const text = textIn(values, name).trim();
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? null : number;
}
