/**
 * Decisions that were not recorded because something newer came first. Their words are kept here, so that nobody need write
 * them again; what becomes of them, their author decides.
 */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ConcernPage, EntryCard } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useSession, useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { setAsideInWords, sortSetAside } from "../words/set-aside.ts";
import { EntryBody } from "./EntryBody.tsx";
import { Notice } from "./Notice.tsx";

const t = texts.concern.aside;

export type AsideDecision = Extract<EntryCard, { kind: "concern.triaged" }>;

const useStyles = makeStyles({
  asides: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
  aside: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXS,
  },
  // The form must stay in reach below a text of ten thousand characters.
  text: {
    boxSizing: "border-box",
    width: "100%",
    maxHeight: "360px",
    overflowY: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  threshold: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalS}` },
  earlier: { alignSelf: "flex-start" },
});

interface Props {
  readonly page: ConcernPage;
  readonly now: Instant;
  /** Puts a decision's text into the form; undefined where the person may not decide. */
  readonly use: ((aside: AsideDecision) => void) | undefined;
}

export function SetAside({ page, now, use }: Props) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const { open, settled } = sortSetAside(page);
  if (open.length + settled.length === 0) return null;
  return (
    <section className={styles.asides} aria-label={t.title}>
      {open.map((aside) => (
        <Aside key={keyOf(aside)} aside={aside} page={page} now={now} use={use} />
      ))}
      {settled.length > 0 && (
        <Button
          className={styles.earlier}
          appearance="subtle"
          aria-expanded={shown}
          onClick={() => setShown((before) => !before)}
        >
          {shown ? t.hideEarlier : t.earlier(settled.length)}
        </Button>
      )}
      {shown &&
        settled.map((aside) => <Aside key={keyOf(aside)} aside={aside} page={page} now={now} use={undefined} />)}
    </section>
  );
}

/** Several may have been meant for one place in the record. */
function keyOf({ seq, recordedAt }: EntryCard): string {
  return `${seq} ${recordedAt}`;
}

function Aside({ aside, page, now, use }: Props & { readonly aside: EntryCard }) {
  const styles = useStyles();
  const { me } = useSession();
  const zone = useZone();
  const isMine = aside.author === me.name;
  const [used, setUsed] = useState(false);
  const words = setAsideInWords(aside, page, { name: me.name, now, zone });
  return (
    <Notice intent="warning" text={words}>
      <div className={styles.aside}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
        <section className={styles.text} aria-label={words} tabIndex={0}>
          {aside.kind === "concern.triaged" && (
            <p className={styles.threshold}>{texts.thresholds[aside.threshold].name}</p>
          )}
          <EntryBody entry={aside} brief />
        </section>
        {use !== undefined && isMine && aside.kind === "concern.triaged" && !used && (
          <Button
            data-use
            onClick={() => {
              setUsed(true);
              use(aside);
            }}
          >
            {t.use}
          </Button>
        )}
        {used && <span>{t.used}</span>}
      </div>
    </Notice>
  );
}
