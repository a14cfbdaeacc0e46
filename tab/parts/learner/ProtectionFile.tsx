/** The child protection file (R8.1): whether one is open, why one may be called for, and opening, reviewing and closing it. */
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { dayAt } from "../../../src/domain/calendar.ts";
import { closeFileForm, openFileForm, reviewFileForm } from "../../forms/learner-forms.ts";
import { useZone } from "../../session.ts";
import { texts } from "../../texts/en.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { dayInWords, dueInWords } from "../../words/times.ts";
import { Notice } from "../Notice.tsx";
import { PanelSection, usePanelStyles } from "./PanelSection.tsx";

const t = learnerTexts.file;

interface Props {
  readonly page: LearnerPage;
  readonly now: Instant;
}

export function ProtectionFile({ page, now }: Props) {
  const { protection } = page.file;
  const forms =
    protection === undefined
      ? [{ words: t.open, form: openFileForm(page) }]
      : [
          { words: t.review, form: reviewFileForm(page) },
          { words: t.close, form: closeFileForm },
        ];
  return (
    <PanelSection page={page} title={t.title} forms={forms}>
      {protection === undefined ? <None page={page} /> : <Open page={page} protection={protection} now={now} />}
    </PanelSection>
  );
}

function None({ page }: { readonly page: LearnerPage }) {
  const styles = usePanelStyles();
  const zone = useZone();
  const { closedAt, suggestions } = page.file;
  return (
    <>
      <p className={styles.text}>{closedAt === undefined ? t.none : t.closed(dayInWords(dayAt(closedAt, zone)))}</p>
      {suggestions.length > 0 && (
        <Notice intent="info" text={t.suggested}>
          <ul className={styles.list}>
            {suggestions.map((one) => (
              <li key={`${one.because} ${one.reference} ${one.at}`}>{reasonInWords(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

type Suggestion = LearnerPage["file"]["suggestions"][number];

function reasonInWords(one: Suggestion): string {
  return one.because === "threshold"
    ? t.because.threshold(one.reference, texts.thresholds[one.threshold].name.toLowerCase())
    : t.because.referral(one.reference, one.agency);
}

interface OpenProps extends Props {
  readonly protection: NonNullable<LearnerPage["file"]["protection"]>;
}

function Open({ page, protection, now }: OpenProps) {
  const styles = usePanelStyles();
  const zone = useZone();
  const { openedAt, reason, reviewOn, reviewedAt } = protection;
  return (
    <>
      <p className={styles.text}>
        {t.openSince(dayInWords(dayAt(openedAt, zone)))} {t.opening.reasons[reason]}.
      </p>
      <p className={styles.text}>
        {reviewedAt !== undefined && `${t.reviewed(dayInWords(dayAt(reviewedAt, zone)))} `}
        {t.due(dueInWords(reviewOn, now, zone))}
      </p>
      {page.referrals.length > 0 && <p className={styles.quiet}>{t.waitsForReferral(page.referrals.length)}</p>}
    </>
  );
}
