/** The right-hand pane of a concern: who the learner is, acknowledge, decide, what was agreed. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useIsBegun } from "../drafts.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { subjectInWords } from "../words/concerns.ts";
import { ActionList } from "./ActionList.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { chronologyId, LearnerFacts } from "./LearnerFacts.tsx";
import { Notice } from "./Notice.tsx";
import { When } from "./When.tsx";

const t = texts.concern;

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  acknowledge: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  held: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, outlineStyle: "none" },
  done: { outlineStyle: "none" },
});

interface Props {
  readonly page: ConcernPage;
  readonly now: Instant;
  readonly acknowledge: () => void;
  readonly acknowledging: boolean;
  /** Open the decision at once, because that is what the person came for. */
  readonly atDecision: boolean;
}

export function NextSteps({ page, now, acknowledge, acknowledging, atDecision }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.steps}>
      {page.subjects.map((subject) => (
        <LearnerFacts key={chronologyId(subject) ?? subjectInWords(subject)} subject={subject} from={page.reference} />
      ))}
      <Acknowledgement page={page} now={now} acknowledge={acknowledge} acknowledging={acknowledging} />
      <ActionList actions={page.actions} now={now} />
      {page.may.triage && <Decision page={page} atDecision={atDecision} />}
    </div>
  );
}

function Acknowledgement({ page, now, acknowledge, acknowledging }: Omit<Props, "atDecision">) {
  const styles = useStyles();
  const { me } = useSession();
  const held = useRef<HTMLParagraphElement>(null);
  const waited = useRef(page.acknowledged === undefined);
  useEffect(() => {
    // The button has gone, and the focus with it: what took its place is where one goes on from.
    if (waited.current && document.activeElement === document.body) held.current?.focus();
    waited.current = page.acknowledged === undefined;
  }, [page.acknowledged]);
  if (page.acknowledged !== undefined) {
    const { by, at } = page.acknowledged;
    return (
      <p ref={held} tabIndex={-1} className={styles.held}>
        {by === me.name ? t.acknowledgedByYou : t.acknowledged(by)}, <When at={at} now={now} />
      </p>
    );
  }
  if (!page.may.acknowledge || page.status === "reviewed") return null;
  return (
    <div className={styles.acknowledge}>
      <p className={styles.quiet}>{t.unacknowledged}</p>
      <Button
        appearance={page.atRisk ? "primary" : "secondary"}
        disabledFocusable={acknowledging}
        onClick={acknowledge}
      >
        {t.acknowledge}
      </Button>
      <p className={styles.quiet}>{t.acknowledgeHint}</p>
    </div>
  );
}

/** The form while there is something to decide; after that, a way to decide again. */
function Decision({ page, atDecision }: Pick<Props, "page" | "atDecision">) {
  const styles = useStyles();
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
    <div className={styles.acknowledge}>
      {told && (
        <div ref={notice} tabIndex={-1} className={styles.done}>
          <Notice intent="success" text={t.decide.done} />
        </div>
      )}
      <Button onClick={() => setOpened(true)}>{t.decide.again}</Button>
      <p className={styles.quiet}>{t.decide.againHint}</p>
    </div>
  );
}
