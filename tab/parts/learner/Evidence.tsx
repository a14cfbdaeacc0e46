/** The entries behind a signal, each in words and with the way to it. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CumulativeView, LearnerEvent, SignalCard } from "../../../src/contract/signals.ts";
import { eventInWords } from "../../words/signals.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    maxWidth: "75ch",
  },
  entry: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecorationLine: "underline", color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly signal: SignalCard;
  readonly view: Pick<CumulativeView, "events" | "linked">;
  readonly open: (event: LearnerEvent) => void;
}

export function Evidence({ signal, view, open }: Props) {
  const styles = useStyles();
  const behind = new Set(signal.evidence);
  return (
    <ul className={styles.list}>
      {view.events
        .filter(({ key }) => behind.has(key))
        .map((event) => (
          <li key={event.key}>
            <button type="button" className={styles.entry} onClick={() => open(event)}>
              {eventInWords(event, view.linked)}
            </button>
          </li>
        ))}
    </ul>
  );
}
