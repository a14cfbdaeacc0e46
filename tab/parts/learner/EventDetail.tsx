/** The entry that one looks at in the picture, in words, with the way to it and to the next. Its height never changes by what it says. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import type { CumulativeView, LearnerEvent } from "../../../src/contract/signals.ts";
import { pictureTexts } from "../../texts/signals-en.ts";
import { usePhone } from "../../use-narrow.ts";
import { eventParts } from "../../words/signals.ts";
import { occurredInWords } from "../../words/times.ts";

const t = pictureTexts;

const useStyles = makeStyles({
  detail: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    minHeight: "64px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "@media (max-width: 600px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      minHeight: "124px",
      rowGap: tokens.spacingVerticalXS,
    },
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  when: { ...typographyStyles.body1Strong, margin: 0 },
  what: {
    ...typographyStyles.body1,
    margin: 0,
    // Two lines hold what a picture has to say; the rest is read with the entry.
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  steps: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, alignSelf: "end" },
  open: { whiteSpace: "nowrap" },
});

interface Props {
  readonly event: LearnerEvent | undefined;
  readonly linked: CumulativeView["linked"];
  /** Which one of how many in one mark. */
  readonly among: { readonly nth: number; readonly of: number };
  readonly first: boolean;
  readonly last: boolean;
  readonly step: (by: 1 | -1) => void;
  readonly open: (event: LearnerEvent) => void;
}

export function EventDetail({ event, linked, among, first, last, step, open }: Props) {
  const styles = useStyles();
  const phone = usePhone();
  if (event === undefined)
    return (
      <div className={styles.detail}>
        <p className={styles.quiet}>{phone ? t.hintOnPhone : t.hint}</p>
      </div>
    );
  return (
    <div className={styles.detail}>
      <div className={styles.words}>
        <p className={styles.when}>{occurredInWords(event.occurred)}</p>
        <p className={styles.what}>
          {[...eventParts(event, linked), among.of > 1 ? t.here(among.nth, among.of) : ""]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
      </div>
      <div className={styles.steps}>
        <Button className={styles.open} onClick={() => open(event)}>
          {t.open(event.reference ?? t.entry.toLowerCase())}
        </Button>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={t.earlier}
          disabledFocusable={first}
          onClick={() => step(-1)}
        />
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={t.later}
          disabledFocusable={last}
          onClick={() => step(1)}
        />
      </div>
    </div>
  );
}
