/** What was agreed about a learner and is not over: actions with their owners, referrals without an outcome. */
import { Link } from "react-router";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { useZone } from "../../session.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { dueInWords } from "../../words/times.ts";
import { useLinkStyles } from "../link-styles.ts";
import { PanelSection, usePanelStyles } from "./PanelSection.tsx";

const t = learnerTexts.open;

interface Props {
  readonly page: LearnerPage;
  readonly now: Instant;
}

export function OpenWork({ page, now }: Props) {
  const styles = usePanelStyles();
  const links = useLinkStyles();
  const zone = useZone();
  const { actions, referrals } = page;
  const lines = [
    ...actions.map(({ reference, number, what, ownerName, due }) => ({
      key: `${reference} ${number}`,
      reference,
      words: what,
      more: t.action(ownerName, dueInWords(due, now, zone)),
    })),
    ...referrals.map(({ reference, agency, madeAt, chaseOn }) => ({
      key: `${reference} ${madeAt}`,
      reference,
      words: t.referral(agency),
      more: t.chase(dueInWords(chaseOn, now, zone)),
    })),
  ];
  return (
    <PanelSection page={page} title={t.title}>
      {lines.length === 0 && <p className={styles.quiet}>{t.nothing}</p>}
      <ul className={styles.list}>
        {lines.map(({ key, reference, words, more }) => (
          <li key={key}>
            <p className={styles.text}>{words}</p>
            <span className={styles.line}>
              <span className={styles.quiet}>{more}</span>
              <Link to={`/concern/${reference}?from=${page.learner.id}`} className={links.link}>
                {reference}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
