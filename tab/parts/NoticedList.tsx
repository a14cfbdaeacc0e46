/** Everything that was noticed ever (R3.3), the newest first, each in a sentence. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Link } from "react-router";
import type { RegisterPage } from "../../src/contract/desk-api.ts";
import { nameOfFinding } from "../../src/contract/tampering.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { type FindingInWords, findingInWords, inOrderOfNoticing } from "../words/register.ts";
import { When } from "./When.tsx";

const t = texts.register.noticed;

/** As many as one reads; the rest is there for whoever asks. */
const first = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  noticed: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flex: "1 1 26rem", maxWidth: "75ch", overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.body1, margin: 0, maxWidth: "75ch", color: tokens.colorNeutralForeground2 },
  link: {
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  all: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly noticed: RegisterPage["noticed"];
  readonly now: Instant;
}

export function NoticedList({ noticed, now }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (noticed.length === 0) return <p className={styles.quiet}>{t.none}</p>;
  const ordered = inOrderOfNoticing(noticed);
  return (
    <>
      <ol className={styles.list}>
        {(all ? ordered : ordered.slice(0, first)).map(({ noticedAt, finding }) => (
          <li key={nameOfFinding(finding)} className={styles.noticed}>
            <span className={styles.what}>
              <Sentence {...findingInWords(finding)} />
            </span>
            <span className={styles.quiet}>
              {t.at} <When at={noticedAt} now={now} />
            </span>
          </li>
        ))}
      </ol>
      {!all && noticed.length > first && (
        <Button className={styles.all} onClick={() => setAll(true)}>
          {t.all(noticed.length)}
        </Button>
      )}
    </>
  );
}

/** The sentence, in which the concern's reference leads to its record for those who may open it. */
function Sentence({ text, reference, seq }: FindingInWords) {
  const styles = useStyles();
  const { me } = useSession();
  if (reference === undefined || !me.may.seeTriage) return text;
  const at = text.indexOf(reference);
  return (
    <>
      {text.slice(0, at)}
      <Link to={`/concern/${reference}?from=register&entry=${seq ?? ""}`} className={styles.link}>
        {reference}
      </Link>
      {text.slice(at + reference.length)}
    </>
  );
}
