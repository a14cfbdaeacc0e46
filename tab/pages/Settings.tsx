/** What the school settles for itself, each with its history: agencies, intervals of reviews, signals, policies, hints. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Calendar } from "../parts/settings/CalendarSettings.tsx";
import { Duty } from "../parts/settings/DutySettings.tsx";
import { HintRules } from "../parts/settings/HintRules.tsx";
import { Agencies, Policies } from "../parts/settings/ListSettings.tsx";
import { Intervals, Signals } from "../parts/settings/NumberSettings.tsx";
import { settingTexts as t } from "../texts/settings-en.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    maxWidth: "56rem",
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  about: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    maxWidth: "75ch",
  },
});

export function Settings() {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.page}>
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {t.title}
        </h1>
        <p className={styles.about}>{t.about}</p>
      </header>
      <Agencies />
      <Duty />
      <Calendar />
      <Intervals />
      <Signals />
      <Policies />
      <HintRules />
    </div>
  );
}
