/** Who the learner is, and what matters before one reads: needs, the file, the last review, what is open (R10.1, R9.1). */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { Fragment, type Ref } from "react";
import { Link } from "react-router";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import { type Day, dayAt, type Instant } from "../../../src/domain/calendar.ts";
import { useZone } from "../../session.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { learnerInALine } from "../../words/learners.ts";
import { dayInWords, dueInWords } from "../../words/times.ts";
import type { WayBack } from "../../words/way-back.ts";
import { Facts } from "../Facts.tsx";
import { useLinkStyles } from "../link-styles.ts";
import { Notice } from "../Notice.tsx";
import { UrgencyMark } from "../UrgencyMark.tsx";

const t = learnerTexts;

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  plain: { listStyleType: "none", margin: 0, padding: 0 },
});

interface Props {
  readonly page: LearnerPage;
  readonly now: Instant;
  readonly from: WayBack;
  readonly title: Ref<HTMLHeadingElement>;
}

export function LearnerHeader({ page, now, from, title }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const { learner, listed, age, file } = page;
  const line = learnerInALine(learner, age);
  return (
    <header className={styles.header}>
      <Link to={from.to} className={links.link}>
        <ArrowLeft20Regular aria-hidden />
        {from.words}
      </Link>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {learner.name}
      </h1>
      {line !== "" && <p className={styles.line}>{line}</p>}
      {listed && line === "" && <p className={styles.line}>{t.nothingSaid}</p>}
      {!listed && <Notice intent="info" text={t.notListed} />}
      <Facts facts={useFacts(page, now)} />
      {!file.filed && <p className={styles.line}>{t.filing}</p>}
    </header>
  );
}

function useFacts(page: LearnerPage, now: Instant) {
  const styles = useStyles();
  const { learner, file, actions } = page;
  const zone = useZone();
  const due = (day: Parameters<typeof dueInWords>[0]) => dueInWords(day, now, zone);
  const [firstAction] = actions;
  const [meeting] = file.nextMeetings;
  const needs = learner.needs.length > 0 && (
    <ul className={styles.plain}>
      {learner.needs.map((need) => (
        <li key={need}>{need}</li>
      ))}
    </ul>
  );
  return [
    [t.facts.needs, needs],
    [t.facts.file, <Standing key="file" words={fileInWords(page, zone)} due={file.protection?.reviewOn} now={now} />],
    [
      t.facts.chronology,
      <Standing key="chronology" words={reviewInWords(page, zone)} due={page.review.dueOn} now={now} />,
    ],
    [t.facts.meeting, meeting === undefined ? "" : t.meetings.next(t.meetings.forms[meeting.form], due(meeting.on))],
    [t.facts.actions, firstAction === undefined ? "" : t.facts.someActions(actions.length, due(firstAction.due))],
    [t.facts.linked, file.links.length > 0 && <Linked links={file.links} />],
    [t.facts.cohorts, file.cohorts.join(", ")],
  ] as const;
}

interface StandingProps {
  readonly words: string;
  /** When it is looked at again. */
  readonly due: Day | undefined;
  readonly now: Instant;
}

/** How something stands, and when it is due: what is overdue has an icon and a colour beside its words. */
function Standing({ words, due, now }: StandingProps) {
  const zone = useZone();
  if (due === undefined) return words;
  const next = t.facts.next(dueInWords(due, now, zone));
  return (
    <>
      {words} {due < dayAt(now, zone) ? <UrgencyMark urgency="overdue" words={next} /> : `${next}.`}
    </>
  );
}

function fileInWords({ file }: LearnerPage, zone: string): string {
  const { protection, closedAt } = file;
  if (protection !== undefined) return t.facts.fileOpen(dayInWords(dayAt(protection.openedAt, zone)));
  return closedAt === undefined ? t.facts.noFile : t.facts.fileClosed(dayInWords(dayAt(closedAt, zone)));
}

function reviewInWords({ review }: LearnerPage, zone: string): string {
  const { last, isCurrent } = review;
  if (last === undefined) return t.facts.notReviewed;
  const words = t.facts.reviewed(dayInWords(dayAt(last.at, zone)), last.author);
  return isCurrent ? words : `${words} ${t.facts.newSince}`;
}

function Linked({ links: all }: Pick<LearnerPage["file"], "links">) {
  const links = useLinkStyles();
  return all.map(({ id, name, relation }, place) => (
    <Fragment key={`${id} ${relation}`}>
      {place > 0 && ", "}
      <Link to={`/${id}`} className={links.link}>
        {name}
      </Link>{" "}
      ({t.links.relations[relation].toLowerCase()})
    </Fragment>
  ));
}
