/** One entry that a search found. The whole line is one link, so that it is read, focused and opened as one. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Link } from "react-router";
import type { SearchPage } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { texts } from "../texts/en.ts";
import { briefly, listInWords } from "../words/concerns.ts";
import { lineLink } from "./link-styles.ts";
import { useVisit } from "./visit.ts";
import { When } from "./When.tsx";

type FoundEntry = SearchPage["found"][number];

const useStyles = makeStyles({
  line: {
    ...lineLink,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
    scrollMargin: "16px",
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalL,
  },
  who: { ...typographyStyles.body1Strong, minWidth: 0 },
  reference: { flexShrink: 0, fontVariantNumeric: "tabular-nums", letterSpacing: "0.02em" },
  quiet: { color: tokens.colorNeutralForeground2 },
  excerpt: { ...typographyStyles.body1, maxWidth: "75ch", whiteSpace: "pre-line" },
  hit: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    // In high contrast the background is that of the page.
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
});

interface Props {
  readonly found: FoundEntry;
  readonly now: Instant;
}

/** What tells the entries apart that were found. */
export function foundAs({ reference, learner, seq }: Pick<FoundEntry, "reference" | "learner" | "seq">): string {
  return `${reference ?? learner}-${seq}`;
}

function placeOf({ reference, learner, seq }: FoundEntry): string {
  if (reference !== undefined) return `/concern/${reference}?from=search&entry=${seq}`;
  return `/learner/${learner?.slice("learner/".length)}?from=search&entry=${seq}`;
}

export function FoundLine({ found, now }: Props) {
  const styles = useStyles();
  const visit = useVisit();
  const { reference, kind, author, recordedAt, subjects, excerpt } = found;
  return (
    <Link
      to={placeOf(found)}
      data-found={foundAs(found)}
      className={styles.line}
      onClick={() => {
        visit.foundAt = foundAs(found);
      }}
    >
      <span className={styles.head}>
        <span className={styles.who}>{listInWords(subjects.map(briefly))}</span>
        <span className={styles.reference}>{reference}</span>
      </span>
      <span className={styles.quiet}>
        {texts.concern.entry[kind]} · {author} · <When at={recordedAt} now={now} />
      </span>
      {excerpt.length > 0 && (
        <span className={styles.excerpt}>
          {excerpt.map(({ text, hit }, place) =>
            hit ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: an excerpt never changes, so the place is the identity.
              <mark key={place} className={styles.hit}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </span>
      )}
    </Link>
  );
}
