/** The head of the triage page: how much waits, and a filter. */
import { makeStyles, SearchBox, tokens, typographyStyles } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { TriageRow } from "../../src/contract/desk-api.ts";
import { texts } from "../texts/en.ts";
import { isDecided } from "../words/concerns.ts";
import { DutyNow } from "./DutyNow.tsx";
import { useHidden } from "./hidden.ts";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 600px)": {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
      position: "static",
    },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  summary: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  filter: {
    width: "280px",
    marginInlineStart: "auto",
    "@media (max-width: 600px)": { width: "100%", maxWidth: "none" },
  },
});

interface Props {
  readonly rows: readonly TriageRow[];
  /** How many rows answer the filter; undefined while there is none. */
  readonly found: number | undefined;
  readonly filter: string;
  readonly filterBox: RefObject<HTMLInputElement | null>;
  readonly choose: (text: string) => void;
  /** Called when the person is done with the filter and wants the list. */
  readonly leave: () => void;
}

export function TodayHeader({ rows, found, filter, filterBox, choose, leave }: Props) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const open = rows.filter((row) => !isDecided(row));
  const atRisk = open.filter((row) => row.atRisk).length;
  const pressed = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape") choose("");
    if (event.key === "Escape" || event.key === "Enter") leave();
  };
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{texts.today.title}</h1>
      {open.length > 0 && <p className={styles.summary}>{texts.today.summary(atRisk, open.length - atRisk)}</p>}
      <DutyNow />
      <SearchBox
        input={{ ref: filterBox }}
        className={styles.filter}
        value={filter}
        placeholder={texts.today.filter}
        aria-label={texts.today.filter}
        // Nothing to clear: even unseen it would reach beyond a narrow page.
        dismiss={filter === "" ? null : { "aria-label": texts.today.clear }}
        onChange={(_, data) => choose(data.value)}
        onKeyDown={pressed}
      />
      <span role="status" className={hidden}>
        {found !== undefined && texts.today.found(found)}
      </span>
    </header>
  );
}
