/** The picture's entries as a table: the same, for who reads rather than looks. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CumulativeView, LearnerEvent } from "../../../src/contract/signals.ts";
import { pictureTexts } from "../../texts/signals-en.ts";
import { useNarrow } from "../../use-narrow.ts";
import { eventParts, eventThresholdInWords, eventWhatInWords, eventWhereInWords } from "../../words/signals.ts";
import { occurredInWords } from "../../words/times.ts";

const t = pictureTexts.table;

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    overflowWrap: "anywhere",
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& thead th": { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
  },
  open: { minWidth: 0, padding: 0, whiteSpace: "nowrap" },
});

interface Props {
  readonly events: readonly LearnerEvent[];
  readonly linked: CumulativeView["linked"];
  readonly open: (event: LearnerEvent) => void;
}

export function EventTable({ events, linked, open }: Props) {
  const styles = useStyles();
  // On a phone what, where and threshold share a column.
  const narrow = useNarrow();
  return (
    <table className={styles.table} aria-label={t.caption}>
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.what}</th>
          {!narrow && <th scope="col">{t.where}</th>}
          {!narrow && <th scope="col">{t.threshold}</th>}
          <th scope="col">{t.concern}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.key}>
            <th scope="row">{occurredInWords(event.occurred)}</th>
            <td>{narrow ? eventParts(event, linked).join(" · ") : eventWhatInWords(event, linked)}</td>
            {!narrow && <td>{eventWhereInWords(event)}</td>}
            {!narrow && <td>{eventThresholdInWords(event)}</td>}
            <td>
              <Button appearance="transparent" className={styles.open} onClick={() => open(event)}>
                {event.reference ?? pictureTexts.entry}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
