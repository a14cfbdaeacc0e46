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
  /** Where the list is a part of a setting: its name in it, and the whole setting with this list in it. */
  readonly within?: { readonly part: string; readonly whole: (items: readonly Item[]) => unknown };
}

/** Adds an item, or changes the one that has this name. */
export function itemForm<One extends Item>(list: ListSetting<One>, items: readonly One[], before?: One): SettingForm {
  const { named, fields, of, within } = list;
  const name = before?.[named];
  const at = before === undefined ? -1 : placeOf(list, items, before);
  const place = before === undefined || at < 0 ? items.length : at;
  return settingForm(
    {
      name: before === undefined ? `add ${of}` : `change ${of} ${wholeOf(list, before)}`,
      title: name === undefined ? list.add : t.editOne(name),
      ...(before === undefined ? {} : { begins: before }),
      placed: Object.fromEntries(
        fields.map((field) => [`${within === undefined ? "" : `${within.part}.`}${place}.${field.name}`, field.name]),
      ),
      fields,
    },
    (values) => {
      const item = Object.fromEntries(fields.map((field) => [field.name, textIn(values, field.name)]));
      const changed = [...items.slice(0, place), item, ...items.slice(place + 1)];
      return within === undefined ? changed : within.whole(changed);
    },
  );
}

/** Takes an item off the list. */
export function removalForm<One extends Item>(list: ListSetting<One>, items: readonly One[], item: One): SettingForm {
  const name = item[list.named] ?? "";
  return settingForm(
    {
      name: `remove ${list.of} ${wholeOf(list, item)}`,
      title: t.removeOne(name),
      intro: list.removeIntro(name),
      fields: [],
    },
    () => {
      const place = placeOf(list, items, item);
      const left = items.filter((_, i) => i !== place);
      return list.within === undefined ? left : list.within.whole(left);
    },
  );
}

/** Where an item stands: the very one, for there are several training days, or else the one of this name, which a colleague has changed. */
function placeOf<One extends Item>(list: ListSetting<One>, items: readonly One[], item: One): number {
  const whole = wholeOf(list, item);
  const same = items.findIndex((one) => wholeOf(list, one) === whole);
  return same >= 0 ? same : items.findIndex((one) => one[list.named] === item[list.named]);
}

/** All that an item says, as what tells it apart from others. */
export function wholeOf<One extends Item>({ fields }: ListSetting<One>, item: One): string {
  return fields.map(({ name }) => item[name]).join(" ");
}

/** A text as the number that it is; what is none is sent as nothing, and refused by name. */
export function numberIn(values: Values, name: string): number | null {
  const text = textIn(values, name).trim();
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? null : number;
}
