/**
 * Hints on one text field (R4.3): what was hit, why, and how to put it instead. Advice, not an error: neutral in colour, nothing
 * is blocked, and a screen reader hears how many there are, not what was written.
 */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Lightbulb20Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { hintTexts } from "../../src/contract/texts/recording-hints.ts";
import type { Language } from "../../src/domain/language.ts";
import { type Hint, type HintRule, wordsOf } from "../../src/domain/recording-hints.ts";
import { useHidden } from "./hidden.ts";

const useStyles = makeStyles({
  shown: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  head: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  title: { ...typographyStyles.caption1Strong, margin: 0, paddingTop: "2px" },
  icon: { flexShrink: 0 },
  list: { display: "grid", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  hint: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  kind: { ...typographyStyles.caption1Strong, margin: 0 },
  hit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  why: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  instead: { ...typographyStyles.body1, margin: 0 },
  more: { alignSelf: "start" },
});

interface Props {
  /** Those on this field, in their order. */
  readonly hints: readonly Hint[];
  readonly rules: readonly HintRule[];
  /** What the field holds: the text that the hints were found in. */
  readonly text: string;
  readonly language: Language;
}

const shownAtFirst = 3;

export function RecordingHints({ hints, rules, text, language }: Props) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const title = useId();
  const [all, setAll] = useState(false);
  const t = hintTexts[language];
  // What a school put first among its rules comes first: only a few are seen at once.
  const known = rules.flatMap((rule) => hints.filter((hint) => hint.rule === rule.id).map((hint) => ({ hint, rule })));
  const shown = all ? known : known.slice(0, shownAtFirst);
  const left = known.length - shown.length;
  return (
    <div>
      {/* There from the beginning, so that the first hint is announced too; out of sight, so that it takes no room. */}
      <div role="status" aria-live="polite" className={hidden}>
        {known.length === 0 ? "" : t.count(known.length)}
      </div>
      {known.length > 0 && (
        <div className={styles.shown} lang={language}>
          <div className={styles.head}>
            <Lightbulb20Regular aria-hidden className={styles.icon} />
            <p id={title} className={styles.title}>
              {t.title}
            </p>
          </div>
          <ul aria-labelledby={title} className={styles.list}>
            {shown.map(({ hint, rule }) => (
              <HintLine
                key={`${rule.id} ${hint.at?.start ?? ""}`}
                hint={hint}
                rule={rule}
                text={text}
                language={language}
              />
            ))}
          </ul>
          {left > 0 && (
            <Button className={styles.more} appearance="transparent" size="small" onClick={() => setAll(true)}>
              {t.showMore(left)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface LineProps extends Pick<Props, "text" | "language"> {
  readonly hint: Hint;
  readonly rule: HintRule;
}

function HintLine({ hint, rule, text, language }: LineProps) {
  const styles = useStyles();
  const t = hintTexts[language];
  const { why, instead } = wordsOf(rule, language);
  return (
    <li className={styles.hint}>
      <p className={styles.kind}>
        {t.kinds[rule.kind]}
        {hint.at !== undefined && (
          <span className={styles.hit}>
            {" "}
            {t.youWrote} “{text.slice(hint.at.start, hint.at.end)}”
          </span>
        )}
      </p>
      <p className={styles.why}>{why}</p>
      <p className={styles.instead}>{instead}</p>
    </li>
  );
}
