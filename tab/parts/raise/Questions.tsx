/** The questions that were put to somebody, each with its answer form. Nothing of the record is shown with them. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OwnQuestions } from "../../../src/contract/own-concern.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { answerForm } from "../../forms/own-forms.ts";
import { useSession } from "../../session.ts";
import { raiseTexts } from "../../texts/raise-en.ts";
import { Narrative } from "../Narrative.tsx";
import { When } from "../When.tsx";
import { CommandForm } from "../work/CommandForm.tsx";

const t = raiseTexts.mine;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXL },
  question: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  form: { justifySelf: "stretch" },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly questions: OwnQuestions;
  readonly now: Instant;
}

export function Questions({ questions, now }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {questions.map((question) => (
        <li key={`${question.reference}-${question.seq}`}>
          <Question question={question} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Question({ question, now }: { readonly question: OwnQuestions[number]; readonly now: Instant }) {
  const styles = useStyles();
  const { desk } = useSession();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { reference, seq, askedBy, askedAt, answeredAt } = question;
  return (
    <div className={styles.question}>
      <p className={styles.quiet}>
        {t.asks(askedBy)} · {reference} · <When at={askedAt} now={now} />
      </p>
      <Narrative>{question.question}</Narrative>
      {answeredAt !== undefined && (
        <p className={styles.quiet}>
          {t.answered} <When at={answeredAt} now={now} />
        </p>
      )}
      {open ? (
        <div className={styles.form}>
          <CommandForm
            form={answerForm(seq)}
            place={reference}
            standing={undefined}
            send={async (answer) => {
              const done = await desk.answerQuestion({ reference, seq }, answer);
              return "refused" in done ? done : undefined;
            }}
            recorded={() => {
              setOpen(false);
              void client.invalidateQueries();
            }}
            cancel={() => setOpen(false)}
          />
        </div>
      ) : (
        <Button onClick={() => setOpen(true)}>{t.answer}</Button>
      )}
    </div>
  );
}
