/** Who has the concern, or the button by which one takes it on. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { useNarrow } from "../use-narrow.ts";
import { Notice } from "./Notice.tsx";
import { When } from "./When.tsx";

const t = texts.concern;

const useStyles = makeStyles({
  offer: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  nobody: { ...typographyStyles.body1Strong },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  held: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, outlineStyle: "none" },
});

interface Props {
  readonly page: ConcernPage;
  readonly now: Instant;
  readonly acknowledge: () => void;
  readonly acknowledging: boolean;
  /** The last try did not reach the server. */
  readonly failed: boolean;
}

export function Acknowledgement({ page, now, acknowledge, acknowledging, failed }: Props) {
  const styles = useStyles();
  const { me } = useSession();
  const isNarrow = useNarrow();
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
  if (!page.may.acknowledge) return null;
  return (
    <div className={styles.offer}>
      <div className={styles.line}>
        <Button
          appearance={page.atRisk ? "primary" : "secondary"}
          size={isNarrow ? "large" : "medium"}
          disabledFocusable={acknowledging}
          onClick={acknowledge}
        >
          {t.acknowledge}
        </Button>
        <span className={styles.nobody}>{t.unacknowledged}</span>
      </div>
      {failed ? (
        <Notice intent="error" text={texts.failed.acknowledge(page.reference)} />
      ) : (
        <p className={styles.hint}>{t.acknowledgeHint}</p>
      )}
    </div>
  );
}
