/** One setting on the page of the settings: what applies now, one form at a time, and every change with who, when and why. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import type { SettingPage } from "../../../src/contract/setting-bodies.ts";
import { dayAt } from "../../../src/domain/calendar.ts";
import type { SettingName, Settings } from "../../../src/domain/settings.ts";
import type { SettingForm } from "../../forms/setting-forms.ts";
import { type SettingInForce, useSaveSetting, useSetting } from "../../queries.ts";
import { useZone } from "../../session.ts";
import { settingTexts as t } from "../../texts/settings-en.ts";
import { dayInWords } from "../../words/times.ts";
import { Bones } from "../Bones.tsx";
import { Loaded } from "../Loaded.tsx";
import { CommandForm } from "../work/CommandForm.tsx";

export const useSettingStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, ":focus": { outlineStyle: "none" } },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: "75ch", overflowWrap: "anywhere" },
  strong: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.body1, margin: 0, maxWidth: "75ch", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: 0, width: "100%" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: "start",
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 600px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  what: { display: "grid", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  form: { width: "100%", maxWidth: "40rem" },
});

export interface Showing<Name extends SettingName> {
  readonly value: Settings[Name];
  /** Opens a form; undefined where the person may not change the setting, or another form is open. */
  readonly open: ((make: (value: Settings[Name]) => SettingForm) => void) | undefined;
}

interface Props<Name extends SettingName> {
  readonly name: Name;
  readonly title: string;
  readonly about: string;
  readonly children: (showing: Showing<Name>) => ReactNode;
}

export function SettingSection<Name extends SettingName>({ name, title, about, children }: Props<Name>) {
  const styles = useSettingStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useSetting(name);
  return (
    <section className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <p className={styles.quiet}>{about}</p>
      <Loaded query={query} skeleton={<Bones title={title} rows={2} height={40} />}>
        {(page) => (
          <Setting name={name} page={page} leave={() => heading.current?.focus()}>
            {children}
          </Setting>
        )}
      </Loaded>
    </section>
  );
}

interface SettingProps<Name extends SettingName> {
  readonly name: Name;
  readonly page: SettingInForce<Name>;
  readonly leave: () => void;
  readonly children: (showing: Showing<Name>) => ReactNode;
}

function Setting<Name extends SettingName>({ name, page, leave, children }: SettingProps<Name>) {
  const styles = useSettingStyles();
  const save = useSaveSetting(name);
  const [make, setMake] = useState<(value: Settings[Name]) => SettingForm>();
  const form = make?.(page.value);
  const close = (): void => {
    setMake(undefined);
    leave();
  };
  return (
    <>
      {page.isDefault && <p className={styles.quiet}>{t.isDefault}</p>}
      {children({
        value: page.value,
        open: page.may.change && form === undefined ? (next) => setMake(() => next) : undefined,
      })}
      {form !== undefined && (
        <div className={styles.form}>
          <CommandForm
            key={form.name}
            form={form}
            place={`setting/${name}`}
            standing={{ newest: page.newest, isUnread: (basedOn) => basedOn < page.newest, meanwhile: t.meanwhile }}
            send={save}
            recorded={close}
            cancel={close}
          />
        </div>
      )}
      <History history={page.history} />
    </>
  );
}

function History({ history }: Pick<SettingPage, "history">) {
  const styles = useSettingStyles();
  const zone = useZone();
  const [shown, show] = useState(false);
  if (history.length === 0) return null;
  return (
    <>
      <Button appearance="subtle" aria-expanded={shown} onClick={() => show(!shown)}>
        {shown ? t.history.hide : t.history.show(history.length)}
      </Button>
      {shown && (
        <ul className={styles.list}>
          {history.map(({ seq, at, by, why }) => (
            <li key={seq} className={styles.item}>
              <span className={styles.what}>
                <span className={styles.text}>{why}</span>
                <span className={styles.quiet}>
                  {dayInWords(dayAt(at, zone))}, {t.history.by(by)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
