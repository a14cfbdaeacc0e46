/** The record of a concern: what was raised, then every later entry in order, each with its author and its times. */
import { Badge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ConcernPage, EntryCard } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { texts } from "../texts/en.ts";
import { unreadSince } from "../words/concerns.ts";
import { occurredInWords } from "../words/times.ts";
import { type Amendment, Amendments, amendmentsOf } from "./Amendments.tsx";
import { Documents } from "./documents/Documents.tsx";
import { EntryBody } from "./EntryBody.tsx";
import { useEntryMenu } from "./EntryMenu.tsx";
import { Facts } from "./Facts.tsx";
import { placeOf } from "./place-of-entry.ts";
import { When } from "./When.tsx";

const t = texts.concern;

const useStyles = makeStyles({
  record: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    scrollMarginTop: tokens.spacingVerticalL,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.spacingHorizontalXS,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  first: { borderTopStyle: "none", paddingTop: 0, paddingBottom: 0 },
  slim: { padding: `${tokens.spacingVerticalS} 0` },
  top: { display: "flex", alignItems: "start", columnGap: tokens.spacingHorizontalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: `0 ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  minor: { ...typographyStyles.body1Strong },
  quiet: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  later: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly page: ConcernPage;
  readonly now: Instant;
  /** Entries after this `seq` are marked as new: somebody is deciding who began before they came. */
  readonly readTo: number;
  /** Opens the form that corrects or annotates an entry; undefined where the person may not. */
  readonly amend: ((seq: number) => void) | undefined;
}

export function Record({ page, now, readTo, amend }: Props) {
  const styles = useStyles();
  const amendments = amendmentsOf(page.entries);
  const besides = new Set([...amendments.values()].flat().map(({ seq }) => seq));
  const [raised, ...later] = page.entries.filter(({ seq }) => !besides.has(seq));
  const unread = new Set(unreadSince(page, readTo).map((entry) => entry.seq));
  const of = (entry: EntryCard): EntryProps => ({
    entry,
    now,
    amend,
    unread,
    reference: page.reference,
    amendments: amendments.get(entry.seq) ?? [],
  });
  return (
    <div className={styles.record}>
      {raised && <Raised {...of(raised)} />}
      <section>
        <h2 className={styles.later}>{t.later}</h2>
        {later.length === 0 && <p className={styles.quiet}>{t.nothingLater}</p>}
        <ol className={styles.list}>
          {later.map((entry) => (
            <li key={entry.seq}>
              <Later {...of(entry)} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

interface EntryProps {
  readonly entry: EntryCard;
  readonly reference: ConcernReference;
  readonly now: Instant;
  readonly amend: Props["amend"];
  readonly unread: ReadonlySet<number>;
  readonly amendments: readonly Amendment[];
}

function Raised({ entry, reference, now, amend, unread, amendments }: EntryProps) {
  const styles = useStyles();
  const { menu, problem } = useEntryMenu(reference, entry, amend);
  return (
    <article id={placeOf(entry)} tabIndex={-1} className={mergeClasses(styles.entry, styles.first)}>
      <div className={styles.top}>
        <h2 className={styles.title}>{t.entry[entry.kind]}</h2>
        {menu}
      </div>
      {problem}
      <EntryBody entry={entry} />
      <Documents documents={entry.documents} reference={reference} seq={entry.seq} />
      <Amendments level="h3" amendments={amendments} now={now} unread={unread} />
      <Facts
        facts={[
          [t.happened, entry.occurred === undefined ? t.happenedUnknown : occurredInWords(entry.occurred)],
          [t.recorded, <When key="when" at={entry.recordedAt} now={now} />],
          [t.raisedBy, t.by(entry.author, texts.doors[entry.via])],
        ]}
      />
    </article>
  );
}

function Later({ entry, reference, now, amend, unread, amendments }: EntryProps) {
  const styles = useStyles();
  const { menu, problem } = useEntryMenu(reference, entry, amend);
  const slim = entry.kind === "concern.acknowledged";
  return (
    <article id={placeOf(entry)} tabIndex={-1} className={mergeClasses(styles.entry, slim && styles.slim)}>
      <div>
        <div className={styles.top}>
          <div className={styles.head}>
            <h3 className={mergeClasses(styles.title, slim && styles.minor)}>{t.entry[entry.kind]}</h3>
            {unread.has(entry.seq) && (
              <Badge color="brand" shape="rounded">
                {t.newSince}
              </Badge>
            )}
            <span className={styles.quiet}>{t.by(entry.author, texts.doors[entry.via])}</span>
            <span className={styles.quiet}>
              <When at={entry.recordedAt} now={now} />
            </span>
          </div>
          {menu}
        </div>
        {entry.occurred && (
          <div className={styles.quiet}>
            {entry.kind === "concern.triaged" ? t.decidedAt : texts.learner.happened}: {occurredInWords(entry.occurred)}
          </div>
        )}
      </div>
      {problem}
      <EntryBody entry={entry} />
      <Documents documents={entry.documents} reference={reference} seq={entry.seq} />
      <Amendments level="h4" amendments={amendments} now={now} unread={unread} />
    </article>
  );
}
