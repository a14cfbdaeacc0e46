/** The right-hand pane of a concern: who the learner is, decide, what was agreed, what comes next. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { ConcernPage, TriageRow } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useIsBegun } from "../drafts.ts";
import { texts } from "../texts/en.ts";
import { briefly, listInWords, subjectInWords } from "../words/concerns.ts";
import { ActionList } from "./ActionList.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { chronologyId, LearnerFacts } from "./LearnerFacts.tsx";
import { useLinkStyles } from "./link-styles.ts";
import { Notice } from "./Notice.tsx";

const t = texts.concern;

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
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
  /** What comes before everything else. */
  readonly children: ReactNode;
}

export function NextSteps({ page, now, atDecision, next, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.steps}>
      {children}
      {page.subjects.map((subject) => (
        <LearnerFacts key={chronologyId(subject) ?? subjectInWords(subject)} subject={subject} from={page.reference} />
      ))}
      <ActionList actions={page.actions} now={now} />
      {page.may.triage && <Decision page={page} atDecision={atDecision} next={next} />}
    </div>
  );
}

/** The form while there is something to decide; after that, a way to decide again. */
function Decision({ page, atDecision, next }: Pick<Props, "page" | "atDecision" | "next">) {
  const styles = useStyles();
  const links = useLinkStyles();
  const begun = useIsBegun(page.reference);
  const [opened, setOpened] = useState(atDecision);
  const [done, setDone] = useState(false);
  const deciding = page.status !== "reviewed" || begun || opened;
  const told = done && !deciding;
  const notice = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);
  // What had the focus goes away both times: the button with the form, and the button that opens it again.
  useEffect(() => {
    if (told) notice.current?.focus();
  }, [told]);
  useEffect(() => {
    if (opened) form.current?.querySelector("input")?.focus();
  }, [opened]);
  const recorded = (): void => {
    setOpened(false);
    setDone(true);
  };
  if (deciding)
    return (
      <div ref={form}>
        <DecisionForm page={page} recorded={recorded} />
      </div>
    );
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
      <Button onClick={() => setOpened(true)}>{t.decide.again}</Button>
      <p className={styles.quiet}>{t.decide.againHint}</p>
    </div>
  );
}
