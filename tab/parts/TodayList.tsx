/** The lines of the triage page under their headings. An empty one says so only where that is good to know. */

import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useContext } from "react";
import type { Instant } from "../../src/domain/calendar.ts";
import { LoadingContext } from "../loading.ts";
import { useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { isDecided, type Section } from "../words/concerns.ts";
import { ago, shortTime } from "../words/times.ts";
import { useSectionStyles } from "./section-styles.ts";
import { TriageLine } from "./TriageLine.tsx";
import { useVisit } from "./visit.ts";

const useStyles = makeStyles({
  aside: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  empty: {
    ...typographyStyles.body2,
    margin: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly sections: readonly Section[];
  readonly reviewedInAll: number;
  readonly now: Instant;
  readonly filtered: boolean;
  /** What stands between what waits and what was reviewed. */
  readonly children: ReactNode;
}

export function TodayList({ sections, reviewedInAll, now, filtered, children }: Props) {
  const nothingWaits = sections.every((section) => section.title === "reviewed" || section.rows.length === 0);
  const shown = sections.filter(({ rows }) => rows.length > 0);
  const isReviewed = ({ title }: Section) => title === "reviewed";
  const one = (section: Section) => (
    <One key={section.title} {...section} reviewedInAll={reviewedInAll} now={now} filtered={filtered} />
  );
  return (
    <>
      {nothingWaits && !filtered && <NothingWaits sections={sections} now={now} />}
      {shown.filter((section) => !isReviewed(section)).map(one)}
      {children}
      {shown.filter(isReviewed).map(one)}
    </>
  );
}

function One({ title, rows, reviewedInAll, now, filtered }: Section & Omit<Props, "sections" | "children">) {
  const styles = useStyles();
  const look = useSectionStyles();
  const { seen } = useVisit();
  return (
    <section className={look.section} aria-labelledby={`today-${title}`}>
      <h2 id={`today-${title}`} className={look.heading}>
        {texts.today[title]}
        {title === "reviewed" && !filtered && rows.length < reviewedInAll && (
          <span className={styles.aside}>{texts.today.newestOf(rows.length, reviewedInAll)}</span>
        )}
      </h2>
      <ul className={look.list}>
        {rows.map((row) => (
          <li key={row.reference} className={look.item}>
            <TriageLine row={row} now={now} isNew={!seen.has(row.reference) && !isDecided(row)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Teaches: what is well, and what will happen here. */
function NothingWaits({ sections, now }: Pick<Props, "sections" | "now">) {
  const styles = useStyles();
  const zone = useZone();
  const loading = useContext(LoadingContext);
  const newest = sections
    .flatMap((section) => section.rows.map((row) => row.recordedAt))
    .toSorted()
    .at(-1);
  const last =
    newest === undefined ? "" : texts.today.lastReviewed(`${shortTime(newest, now, zone)}, ${ago(newest, now)}`);
  if (loading) return <p className={styles.empty}>{texts.connection.loading}</p>;
  return (
    <p className={styles.empty}>
      {texts.today.nothingWaits} {last} {texts.today.nothingYet}
    </p>
  );
}
