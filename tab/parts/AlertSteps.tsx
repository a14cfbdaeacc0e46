/** Who was told of a concern in chat, when, and whether Teams took the message (R5.2, R5.3). */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { AlertCard, ConcernPage } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { texts } from "../texts/en.ts";
import { listInWords } from "../words/concerns.ts";
import { When } from "./When.tsx";

const t = texts.concern.alerts;

const useStyles = makeStyles({
  alerts: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalL,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  alert: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  kind: { ...typographyStyles.body1Strong, margin: 0 },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
});

interface Props {
  readonly page: ConcernPage;
  readonly now: Instant;
}

export function AlertSteps({ page, now }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const list = useId();
  if (page.alerts.length === 0) return null;
  return (
    <section className={styles.alerts}>
      <h2 className={styles.title}>{t.title}</h2>
      {page.alerts.map((alert) => (
        <p key={`${alert.kind} ${alert.raisedAt}`} className={styles.line}>
          {t.kinds[alert.kind]}: {t.told(alert.steps.length)}
          {alert.ended !== undefined && (
            <>
              {", "}
              {t.ended[alert.ended.how](alert.ended.by)} <When at={alert.ended.at} now={now} plain />
            </>
          )}
        </p>
      ))}
      <Button aria-expanded={shown} aria-controls={list} onClick={() => setShown(!shown)}>
        {shown ? t.hide : t.show}
      </Button>
      <div id={list} hidden={!shown}>
        {shown && page.alerts.map((alert) => <Steps key={`${alert.kind} ${alert.raisedAt}`} alert={alert} now={now} />)}
      </div>
    </section>
  );
}

function Steps({ alert, now }: { readonly alert: AlertCard; readonly now: Instant }) {
  const styles = useStyles();
  return (
    <div className={styles.alert}>
      <h3 className={styles.kind}>{t.kinds[alert.kind]}</h3>
      <ol className={styles.list}>
        {alert.steps.map(({ at, told }) => (
          <li key={at} className={styles.step}>
            <When at={at} now={now} plain />: {told.length === 0 ? t.nobody : listInWords(told.map(toldInWords))}
          </li>
        ))}
      </ol>
    </div>
  );
}

function toldInWords({ name, as, sentAt }: AlertCard["steps"][number]["told"][number]): string {
  const what = [...(as === undefined ? [] : [t.roles[as]]), ...(sentAt === undefined ? [t.notSent] : [])];
  return what.length === 0 ? name : t.with(name, what.join(", "));
}
