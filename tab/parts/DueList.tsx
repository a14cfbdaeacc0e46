/** What is due, under its heading on the triage page: what is overdue first, then by day. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useContext } from "react";
import type { DueRow } from "../../src/contract/due.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { LoadingContext } from "../loading.ts";
import { dueTexts } from "../texts/due-en.ts";
import { keyOf } from "../words/due.ts";
import { DueLine } from "./DueLine.tsx";
import { Notice } from "./Notice.tsx";
import { useSectionStyles } from "./section-styles.ts";
import { useVisit } from "./visit.ts";

const useStyles = makeStyles({
  note: {
    ...typographyStyles.body1,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    maxWidth: "75ch",
  },
});

interface Props {
  /** Undefined: it could not be loaded. */
  readonly rows: readonly DueRow[] | undefined;
  readonly now: Instant;
  readonly filtered: boolean;
}

export function DueList({ rows, now, filtered }: Props) {
  const styles = useStyles();
  const sections = useSectionStyles();
  const visit = useVisit();
  const loading = useContext(LoadingContext);
  if (rows?.length === 0 && (filtered || loading)) return null;
  return (
    <section className={sections.section} aria-labelledby="today-due">
      <h2 id="today-due" className={sections.heading}>
        {dueTexts.title}
      </h2>
      {rows === undefined && <Notice intent="error" text={dueTexts.failed} />}
      {rows?.length === 0 && <p className={styles.note}>{dueTexts.empty}</p>}
      <ul className={sections.list}>
        {rows?.map((row, place) => (
          <li key={keyOf(row)} className={sections.item}>
            <DueLine
              row={row}
              now={now}
              opened={() => {
                visit.dueAt = { key: keyOf(row), place };
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
