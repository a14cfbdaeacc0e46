/** What is still open on a concern, each with what can be done about it. Nothing at all where nothing is. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ConcernPage } from "../../../src/contract/desk-api.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { formOf, type Opened } from "../../forms/concern-forms.ts";
import { useZone } from "../../session.ts";
import { workTexts } from "../../texts/work-en.ts";
import { dueInWords } from "../../words/times.ts";
import { useLinkStyles } from "../link-styles.ts";
import { When } from "../When.tsx";

const t = workTexts.waiting;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  item: { ...typographyStyles.body1, display: "grid", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly page: ConcernPage;
  readonly now: Instant;
  /** Opens a form; undefined where the person may not record anything. */
  readonly open: ((opened: Opened) => void) | undefined;
}

interface Item {
  readonly key: string;
  readonly words: string;
  readonly more?: ReactNode;
  readonly forms: readonly Opened[];
}

export function Waiting({ page, now, open }: Props) {
  const styles = useStyles();
  const zone = useZone();
  const items = [...itemsOfWork(page, now, zone), ...itemsOfPeople(page, now)];
  if (items.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t.title}</h2>
      <ul className={styles.list}>
        {items.map(({ key, words, more, forms }) => (
          <li key={key} className={styles.item}>
            <span>
              {words}
              {more !== undefined && <span className={styles.quiet}> · {more}</span>}
            </span>
            {open !== undefined && forms.length > 0 && (
              <span className={styles.buttons}>
                {forms.map((form) => (
                  <Button key={form.form} size="small" onClick={() => open(form)}>
                    {formOf(page, form)?.title}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function itemsOfWork({ work, reviewOn, may }: ConcernPage, now: Instant, zone: string): readonly Item[] {
  const referrals = work.referrals.filter(({ concludedAt }) => concludedAt === undefined);
  const unsent = may.begin
    ? work.drafts.filter(({ approvedAt, sentAt }) => approvedAt !== undefined && sentAt === undefined)
    : [];
  const disagreements = work.disagreements.filter(({ concludedAt }) => concludedAt === undefined);
  return [
    ...(reviewOn === undefined || work.closed !== undefined
      ? []
      : [{ key: "look", words: t.lookAgain(dueInWords(reviewOn, now, zone)), forms: [] }]),
    ...referrals.map(({ seq, agency, chaseOn }) => ({
      key: `referral-${seq}`,
      words: t.referral(agency),
      more: t.chase(dueInWords(chaseOn, now, zone)),
      forms: [
        { form: "chase-referral", of: seq },
        { form: "conclude-referral", of: seq },
      ] as const,
    })),
    ...work.drafts
      .filter(({ approvedAt }) => approvedAt === undefined)
      .map(({ seq, agency }) => ({
        key: `draft-${seq}`,
        words: t.draft(agency),
        forms: [{ form: "approve-referral", of: seq }] as const,
      })),
    ...unsent.map(({ seq, agency }) => ({
      key: `unsent-${seq}`,
      words: t.approved(agency),
      more: t.notSent,
      forms: [{ form: "make-referral" }] as const,
    })),
    ...disagreements.map(({ seq }) => ({
      key: `disagreement-${seq}`,
      words: t.disagreement,
      forms: [
        { form: "escalate-disagreement", of: seq },
        { form: "conclude-disagreement", of: seq },
      ] as const,
    })),
    ...work.bodyMaps
      .filter(({ reviewedAt }) => reviewedAt === undefined)
      .map(({ seq }) => ({
        key: `map-${seq}`,
        words: t.bodyMap,
        forms: [{ form: "review-body-map", of: seq }] as const,
      })),
    ...work.attached
      .filter(({ purpose, destroyedAt }) => purpose === "handwritten-note" && destroyedAt === undefined)
      .map(({ seq }) => ({
        key: `paper-${seq}`,
        words: t.paper,
        more: <ToEntry seq={seq} />,
        forms: [{ form: "destroy-paper", of: seq }] as const,
      })),
  ];
}

function itemsOfPeople({ work, reference }: ConcernPage, now: Instant): readonly Item[] {
  return [
    ...work.worries
      .filter(({ answeredAt }) => answeredAt === undefined)
      .map(({ seq, at }) => ({
        key: `worry-${seq}`,
        words: t.worry,
        more: <When at={at} now={now} />,
        forms: [{ form: "answer-worry", of: seq }] as const,
      })),
    ...work.questions
      .filter(({ answeredAt }) => answeredAt === undefined)
      .map(({ seq, toName, askedAt }) => ({
        key: `question-${seq}`,
        words: t.question(toName),
        more: <When at={askedAt} now={now} />,
        forms: [],
      })),
    ...work.unmatched.map((described) => ({
      key: `unmatched-${described}`,
      words: t.unmatched(described),
      forms: [{ form: "match-subject", of: described }] as const,
    })),
    ...work.notReviewed.map(({ learner, name }) => ({
      key: `review-${learner}`,
      words: t.review(name),
      more: <ToChronology learner={learner} from={reference} />,
      forms: [],
    })),
  ];
}

function ToEntry({ seq }: { readonly seq: number }) {
  const links = useLinkStyles();
  return (
    <Link to={`?entry=${seq}`} className={links.link}>
      {t.toEntry}
    </Link>
  );
}

function ToChronology({ learner, from }: { readonly learner: string; readonly from: string }) {
  const links = useLinkStyles();
  return (
    <Link to={`/learner/${learner.slice("learner/".length)}?from=${from}`} className={links.link}>
      {t.toChronology}
    </Link>
  );
}
