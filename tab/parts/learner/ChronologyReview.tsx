/** The review of a chronology at the end of reading it (R9.2): what the last one saw, and recording the next. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import { dayAt, type Instant } from "../../../src/domain/calendar.ts";
import { reviewChronologyForm } from "../../forms/learner-forms.ts";
import { useZone } from "../../session.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { unseenIn } from "../../words/chronology.ts";
import { dayInWords, dueInWords } from "../../words/times.ts";
import { Notice } from "../Notice.tsx";
import { PanelSection, usePanelStyles } from "./PanelSection.tsx";

const t = learnerTexts.review;

const useStyles = makeStyles({
  review: {
    maxWidth: "48rem",
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    paddingTop: tokens.spacingVerticalL,
  },
});

interface Props {
  readonly page: LearnerPage;
  readonly now: Instant;
  /** How many rows the filter hides. */
  readonly hidden: number;
}

export function ChronologyReview({ page, now, hidden }: Props) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const zone = useZone();
  const { last, dueOn, upTo, isCurrent } = page.review;
  if (upTo === undefined) return null;
  const seen =
    last === undefined
      ? t.never
      : isCurrent
        ? t.current(dayInWords(dayAt(last.at, zone)), last.author)
        : t.behind(unseenIn(page.rows));
  return (
    <div className={styles.review}>
      <PanelSection page={page} title={t.title} forms={[{ words: t.open, form: reviewChronologyForm(page) }]}>
        <p className={panel.text}>
          {seen} {dueOn !== undefined && t.due(dueInWords(dueOn, now, zone))}
        </p>
        {hidden > 0 && <Notice intent="warning" text={t.hidden(hidden)} />}
      </PanelSection>
    </div>
  );
}
