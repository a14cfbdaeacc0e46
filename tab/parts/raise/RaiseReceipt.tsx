/** The receipt, in the place of the form: nothing of what was written is shown any more. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { RaisedReply } from "../../../src/contract/raise-form.ts";
import { useZone } from "../../session.ts";
import { raiseTexts } from "../../texts/raise-en.ts";
import { shortTime } from "../../words/times.ts";
import { Facts } from "../Facts.tsx";
import { useLinkStyles } from "../link-styles.ts";
import { Notice } from "../Notice.tsx";

const t = raiseTexts.receipt;

const useStyles = makeStyles({
  receipt: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: "65ch" },
});

interface Props {
  readonly receipt: RaisedReply;
  /** Whether an injury was among the kinds, so that a body map helps. */
  readonly injury: boolean;
  readonly another: () => void;
}

export function RaiseReceipt({ receipt, injury, another }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const zone = useZone();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { reference, recordedAt, reviewDueAt, atRisk } = receipt;
  return (
    <div className={styles.receipt}>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {t.title}
      </h1>
      {atRisk && <Notice intent="error" text={t.inPerson} />}
      <Facts
        facts={[
          [t.reference, reference],
          [t.recorded, shortTime(recordedAt, recordedAt, zone)],
          [t.review, shortTime(reviewDueAt, recordedAt, zone)],
        ]}
      />
      <p className={styles.text}>{t.worse}</p>
      {injury && (
        <Link to={`/my-concerns/${reference}/body-map`} className={links.link}>
          {t.bodyMap}
        </Link>
      )}
      <Link to="/my-concerns" className={links.link}>
        {t.mine}
      </Link>
      <Button onClick={another}>{t.another}</Button>
    </div>
  );
}
