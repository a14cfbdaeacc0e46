/** My actions: what somebody was given to do, in the words that are meant for them, and nothing else of the record (R4.4). */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { OwnActions } from "../../src/contract/due.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { ownActionForm } from "../forms/own-action-form.ts";
import { useWordsWhenEmpty } from "../loading.ts";
import { Bones } from "../parts/Bones.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { UrgencyMark } from "../parts/UrgencyMark.tsx";
import { CommandForm } from "../parts/work/CommandForm.tsx";
import { useFinishOwnAction, useOwnActions } from "../queries.ts";
import { useZone } from "../session.ts";
import { dueTexts } from "../texts/due-en.ts";
import { texts } from "../texts/en.ts";
import { useNow } from "../use-clock.ts";
import { whenDue } from "../words/due.ts";

const t = dueTexts.own;

const useStyles = makeStyles({
  page: {
    maxWidth: "52rem",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  },
  title: { ...typographyStyles.subtitle1, margin: `0 0 ${tokens.spacingVerticalS}`, outlineStyle: "none" },
  text: {
    ...typographyStyles.body2,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    maxWidth: "65ch",
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { ...typographyStyles.body2, margin: 0, maxWidth: "75ch", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  facts: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
  },
  reference: { ...typographyStyles.body1, margin: 0 },
  button: { alignSelf: "flex-start" },
});

export function MyActions() {
  const styles = useStyles();
  const query = useOwnActions();
  return (
    <Loaded query={query} skeleton={<Bones title={t.title} rows={4} />}>
      {(page, heardAt) => (
        <section className={styles.page} aria-label={t.title}>
          <List page={page} heardAt={heardAt} />
        </section>
      )}
    </Loaded>
  );
}

function List({ page, heardAt }: { readonly page: OwnActions; readonly heardAt: number }) {
  const styles = useStyles();
  const now = useNow(page.now, heardAt);
  const title = useRef<HTMLHeadingElement>(null);
  const empty = useWordsWhenEmpty(t.empty, texts.connection.loading);
  return (
    <>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {t.title}
      </h1>
      <p className={styles.text}>{page.actions.length === 0 ? empty : t.about}</p>
      {page.actions.length === 0 && <p className={styles.text}>{t.teach}</p>}
      <ul className={styles.list}>
        {page.actions.map((action) => (
          // The line goes away when it is done, and the focus would go with it.
          <Line
            key={`${action.reference}/${action.number}`}
            action={action}
            now={now}
            done={() => title.current?.focus()}
          />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly action: OwnActions["actions"][number];
  readonly now: Instant;
  readonly done: () => void;
}

function Line({ action, now, done }: LineProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement | null>(null);
  const send = useFinishOwnAction();
  const { urgency, mark, day } = whenDue(action.due, now, useZone());
  const keep = (element: HTMLButtonElement | null): void => {
    button.current = element;
  };
  const cancel = (): void => {
    setOpen(false);
    // The button comes back with the next picture of the page.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <li className={styles.item}>
      <p className={styles.what}>{action.what}</p>
      <div className={styles.facts}>
        <UrgencyMark urgency={urgency} words={mark} />
        {day !== "" && <span>{day}</span>}
        <h2 className={styles.reference}>{t.reference(action.reference)}</h2>
      </div>
      {isOpen ? (
        <CommandForm
          form={ownActionForm(action)}
          place={action.reference}
          standing={undefined}
          send={send}
          recorded={done}
          cancel={cancel}
        />
      ) : (
        <Button ref={keep} className={styles.button} onClick={() => setOpen(true)}>
          {t.record}
        </Button>
      )}
    </li>
  );
}
