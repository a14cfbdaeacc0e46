/** What is hinted at beside what staff write (R4.3): every rule with its phrases, why, and what to write instead. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { hintTexts } from "../../../src/contract/texts/recording-hints.ts";
import type { HintRule } from "../../../src/domain/recording-hints.ts";
import { ruleForm, ruleRemovalForm } from "../../forms/hint-rule-forms.ts";
import { settingTexts } from "../../texts/settings-en.ts";
import { SettingSection, type Showing, useSettingStyles } from "./SettingSection.tsx";

const t = settingTexts.hints;
/** A set has dozens; the first are the most important. */
const shownAtFirst = 8;

export function HintRules() {
  return (
    <SettingSection name="recording-hints" title={t.title} about={t.about}>
      {(showing) => <Rules {...showing} />}
    </SettingSection>
  );
}

function Rules({ value, open }: Showing<"recording-hints">) {
  const styles = useSettingStyles();
  const [all, showAll] = useState(false);
  const shown = all ? value : value.slice(0, shownAtFirst);
  return (
    <>
      {value.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      <ul className={styles.list}>
        {shown.map((rule) => (
          <li key={rule.id} className={styles.item}>
            <Rule rule={rule} />
            {open !== undefined && (
              <span className={styles.buttons}>
                <Button
                  size="small"
                  aria-label={settingTexts.editOne(rule.example)}
                  onClick={() => open((now) => ruleForm(now, rule))}
                >
                  {settingTexts.edit}
                </Button>
                <Button
                  size="small"
                  aria-label={settingTexts.removeOne(rule.example)}
                  onClick={() => open((now) => ruleRemovalForm(now, rule))}
                >
                  {settingTexts.remove}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {value.length > shownAtFirst && (
        <Button appearance="subtle" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? t.fewer : t.all(value.length)}
        </Button>
      )}
      {open !== undefined && <Button onClick={() => open((now) => ruleForm(now))}>{t.add}</Button>}
    </>
  );
}

function Rule({ rule }: { readonly rule: HintRule }) {
  const styles = useSettingStyles();
  const { kind, example, phrases, words } = rule;
  return (
    <span className={styles.what}>
      <span className={styles.strong}>
        {hintTexts.en.kinds[kind]}: “{example}”
      </span>
      <span className={styles.text}>{words.en.why}</span>
      <span className={styles.text}>{words.en.instead}</span>
      <span className={styles.quiet}>{phrases.join(" · ")}</span>
    </span>
  );
}
