/** Corrections and annotations beside the entry that they are about, which stays as it is (R17.1). */
import { Badge, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { EntryCard } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { texts } from "../texts/en.ts";
import { EntryBody } from "./EntryBody.tsx";
import { placeOf } from "./place-of-entry.ts";
import { When } from "./When.tsx";

const t = texts.concern;

export type Amendment = Extract<EntryCard, { readonly of?: number | undefined }>;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  amendment: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    scrollMarginTop: tokens.spacingVerticalL,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.spacingHorizontalXS,
    },
  },
  head: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly amendments: readonly Amendment[];
  readonly now: Instant;
  /** Of their headings: one below that of the entry. */
  readonly level: "h3" | "h4";
  /** Those that are new since a decision was begun. */
  readonly unread: ReadonlySet<number>;
  /** The id of each on the page; where a page shows many concerns, it names the concern too. */
  readonly place?: (entry: Amendment) => string;
}

export function Amendments({ amendments, now, level: Heading, unread, place = placeOf }: Props) {
  const styles = useStyles();
  if (amendments.length === 0) return null;
  return (
    <ol className={styles.list}>
      {amendments.map((entry) => (
        <li key={entry.seq} id={place(entry)} tabIndex={-1} className={styles.amendment}>
          <div className={styles.head}>
            <Heading className={styles.title}>{t.entry[entry.kind]}</Heading>
            {unread.has(entry.seq) && (
              <Badge color="brand" shape="rounded">
                {t.newSince}
              </Badge>
            )}
            <span>{t.by(entry.author, texts.doors[entry.via])}</span>
            <When at={entry.recordedAt} now={now} />
          </div>
          <EntryBody entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** The amendments of a record by the entry that each is about. One whose entry is not there is not among them. */
export function amendmentsOf(entries: readonly EntryCard[]): ReadonlyMap<number, readonly Amendment[]> {
  const there = new Set(entries.map(({ seq }) => seq));
  const found = entries.flatMap((entry) =>
    entry.kind === "amendment.recorded" && entry.of !== undefined && there.has(entry.of)
      ? [{ of: entry.of, entry }]
      : [],
  );
  const grouped = Map.groupBy(found, ({ of }) => of);
  return new Map([...grouped].map(([of, all]) => [of, all.map(({ entry }) => entry)]));
}
