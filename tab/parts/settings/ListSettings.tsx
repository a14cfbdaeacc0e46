/** Settings that are lists: agencies and policies, each item with a form of its own. */
import { Button } from "@fluentui/react-components";
import type { Agency, Policy } from "../../../src/domain/settings.ts";
import { itemForm, type ListSetting, removalForm, wholeOf } from "../../forms/setting-forms.ts";
import { settingTexts as t } from "../../texts/settings-en.ts";
import { SettingSection, useSettingStyles } from "./SettingSection.tsx";

type Item = Readonly<Record<string, string>>;

const agencies: ListSetting<AgencyItem> = {
  of: "agency",
  named: "name",
  add: t.agencies.add,
  removeIntro: t.agencies.removeIntro,
  fields: [
    { name: "name", label: t.agencies.name, required: true, is: "line" },
    { name: "telephone", label: t.agencies.telephone, is: "line" },
    { name: "email", label: t.agencies.email, is: "line" },
    { name: "hours", label: t.agencies.hours, hint: t.agencies.hoursHint, is: "line" },
    { name: "notes", label: t.agencies.notes, is: "text", rows: 3 },
  ],
};

const policies: ListSetting<PolicyItem> = {
  of: "policy",
  named: "title",
  add: t.policies.add,
  removeIntro: t.policies.removeIntro,
  fields: [
    { name: "title", label: t.policies.name, required: true, is: "line" },
    { name: "address", label: t.policies.address, hint: t.policies.addressHint, required: true, is: "line" },
  ],
};

// As types, so that their fields can be gone through by name.
type AgencyItem = { readonly [Field in keyof Agency]: Agency[Field] };
type PolicyItem = { readonly [Field in keyof Policy]: Policy[Field] };

export function Agencies() {
  return (
    <SettingSection name="agencies" title={t.agencies.title} about={t.agencies.about}>
      {({ value, open }) => (
        <Items
          list={agencies}
          items={value}
          none={t.agencies.none}
          said={({ telephone, email, hours, notes }) => [[telephone, email, hours], [notes]]}
          add={open && (() => open((now) => itemForm(agencies, now)))}
          edit={open && ((item) => open((now) => itemForm(agencies, now, item)))}
          remove={open && ((item) => open((now) => removalForm(agencies, now, item)))}
        />
      )}
    </SettingSection>
  );
}

export function Policies() {
  return (
    <SettingSection name="policies" title={t.policies.title} about={t.policies.about}>
      {({ value, open }) => (
        <Items
          list={policies}
          items={value}
          none={t.policies.none}
          said={({ address }) => [[address]]}
          add={open && (() => open((now) => itemForm(policies, now)))}
          edit={open && ((item) => open((now) => itemForm(policies, now, item)))}
          remove={open && ((item) => open((now) => removalForm(policies, now, item)))}
        />
      )}
    </SettingSection>
  );
}

interface ItemsProps<One extends Item> {
  readonly list: ListSetting<One>;
  readonly items: readonly One[];
  readonly none: string;
  /** What is told below the name, line by line. */
  readonly said: (item: One) => readonly (readonly string[])[];
  readonly add: (() => void) | undefined;
  readonly edit: ((item: One) => void) | undefined;
  readonly remove: ((item: One) => void) | undefined;
}

/** The items of a list, each with what can be done to it. */
export function Items<One extends Item>({ list, items, none, said, add, edit, remove }: ItemsProps<One>) {
  const styles = useSettingStyles();
  return (
    <>
      {items.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.list}>
        {items.map((item) => {
          const name = item[list.named] ?? "";
          return (
            <li key={wholeOf(list, item)} className={styles.item}>
              <span className={styles.what}>
                <span className={styles.strong}>{name}</span>
                {said(item)
                  .map((line) => line.filter((one) => one !== "").join(" · "))
                  .filter((line) => line !== "")
                  .map((line) => (
                    <span key={line} className={styles.text}>
                      {line}
                    </span>
                  ))}
              </span>
              {edit !== undefined && remove !== undefined && (
                <span className={styles.buttons}>
                  <Button size="small" aria-label={t.editOne(name)} onClick={() => edit(item)}>
                    {t.edit}
                  </Button>
                  <Button size="small" aria-label={t.removeOne(name)} onClick={() => remove(item)}>
                    {t.remove}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {add !== undefined && <Button onClick={add}>{list.add}</Button>}
    </>
  );
}
