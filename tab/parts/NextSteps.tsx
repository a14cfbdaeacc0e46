/** The right-hand pane of a concern: who the learner is, decide, what was agreed, what comes next. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons";
import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { ConcernPage, TriageRow } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { emptyDraft, isBegun, withSetAside } from "../decision.ts";
import { DraftsContext, useIsBegun } from "../drafts.ts";
import type { Opened } from "../forms/concern-forms.ts";
import { useColleagues } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { briefly, isDecided, listInWords, subjectInWords } from "../words/concerns.ts";
import { ActionList } from "./ActionList.tsx";
import { useAnnounce } from "./Announcer.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { chronologyId, LearnerFacts } from "./LearnerFacts.tsx";
import { useLinkStyles } from "./link-styles.ts";
import { Notice } from "./Notice.tsx";
import { type AsideDecision, SetAside } from "./SetAside.tsx";
import { WorkPanel } from "./work/WorkPanel.tsx";

const t = texts.concern;

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  decision: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  again: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  done: { outlineStyle: "none" },
});

interface Props {
  readonly page: ConcernPage;
  readonly now: Instant;
  /** Open the decision at once, because that is what the person came for. */
  readonly atDecision: boolean;
  /** The concern to go on with once this one is decided; undefined where nothing else waits. */
  readonly next: TriageRow | undefined;
  /** The form that is open beside the decision, and how another is opened. */
  readonly opened: Opened | undefined;
  readonly open: (opened: Opened | undefined) => void;
  /** What comes before everything else. */
  readonly children: ReactNode;
}

export function NextSteps({ page, now, atDecision, next, opened, open, children }: Props) {
  const styles = useStyles();
  const work = <WorkPanel page={page} now={now} opened={opened} open={open} />;
  // The form of a decision is long, and a telephone call may have to be recorded first.
  const first = page.may.triage && !isDecided(page);
  return (
    <div className={styles.steps}>
      {children}
      {page.subjects.map((subject) => (
        <LearnerFacts key={chronologyId(subject) ?? subjectInWords(subject)} subject={subject} from={page.reference} />
      ))}
      <ActionList
        actions={page.actions}
        now={now}
        finish={page.may.work ? (number) => open({ form: "finish-action", of: number }) : undefined}
      />
      {first && work}
      {page.status !== "closed" && <Decision page={page} now={now} atDecision={atDecision} next={next} />}
      {!first && work}
    </div>
  );
}

/** What was not recorded; the form while there is something to decide; after that, a way to decide again. */
function Decision({ page, now, atDecision, next }: Omit<Props, "children" | "opened" | "open">) {
  const styles = useStyles();
  const begun = useIsBegun(page.reference);
  const [opened, setOpened] = useState(atDecision);
  const [done, setDone] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const use = useSetAside(page, form);
  // The button that opens the form goes away, and the focus with it.
  useEffect(() => {
    if (opened) form.current?.querySelector("input")?.focus();
  }, [opened]);
  const recorded = (): void => {
    setOpened(false);
    setDone(true);
  };
  if (!page.may.triage) return <SetAside page={page} now={now} use={undefined} />;
  const deciding = page.status !== "reviewed" || begun || opened;
  return (
    <div className={styles.decision}>
      <SetAside page={page} now={now} use={use} />
      {deciding ? (
        <div ref={form}>
          <DecisionForm page={page} recorded={recorded} />
        </div>
      ) : (
        <Again told={done} next={next} open={() => setOpened(true)} />
      )}
    </div>
  );
}

interface AgainProps {
  /** A decision was recorded just now. */
  readonly told: boolean;
  readonly next: Props["next"];
  readonly open: () => void;
}

function Again({ told, next, open }: AgainProps) {
  const styles = useStyles();
  const links = useLinkStyles();
  const notice = useRef<HTMLDivElement>(null);
  // What had the focus went away with the form.
  useEffect(() => {
    if (told) notice.current?.focus();
  }, [told]);
  return (
    <div className={styles.again}>
      {told && (
        <div ref={notice} tabIndex={-1} className={styles.done}>
          <Notice intent="success" text={t.decide.done}>
            {next === undefined ? (
              t.decide.nothingElse
            ) : (
              <Link to={`/concern/${next.reference}`} className={links.link}>
                {t.decide.next(listInWords(next.subjects.map(briefly)))}
                <ArrowRight20Regular aria-hidden />
              </Link>
            )}
          </Notice>
        </div>
      )}
      <Button onClick={open}>{t.decide.again}</Button>
      <p className={styles.quiet}>{t.decide.againHint}</p>
    </div>
  );
}

/** Puts the text of a decision that was not recorded into the form, and the focus with it. Nothing is sent. */
function useSetAside(page: ConcernPage, form: React.RefObject<HTMLElement | null>): (aside: AsideDecision) => void {
  const { reference, newest, setAside } = page;
  const drafts = useContext(DraftsContext);
  const announce = useAnnounce();
  const { data: colleagues = [] } = useColleagues(setAside.length > 0);
  const [uses, setUses] = useState(0);
  useEffect(() => {
    if (uses > 0) form.current?.querySelector("textarea")?.focus();
  }, [uses, form]);
  return (aside) => {
    const draft = drafts.of(reference);
    const begun = draft !== undefined && isBegun(draft) ? draft : emptyDraft(newest);
    drafts.keep(reference, withSetAside(begun, aside, colleagues));
    announce(t.aside.used);
    setUses((n) => n + 1);
  };
}
