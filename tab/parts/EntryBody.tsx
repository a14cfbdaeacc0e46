/** What an entry says, without who and when: the same on a concern's page and in a chronology. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { EntryCard } from "../../src/contract/desk-api.ts";
import { texts } from "../texts/en.ts";
import { kindsInWords } from "../words/concerns.ts";
import { dayInWords } from "../words/times.ts";
import { BodyMapView } from "./body-map/BodyMapView.tsx";
import { EntryParts } from "./EntryParts.tsx";
import { Facts } from "./Facts.tsx";
import { Narrative, Titled } from "./Narrative.tsx";
import { Quotation } from "./Quotation.tsx";
import { UrgencyMark } from "./UrgencyMark.tsx";

const t = texts.concern;

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  threshold: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxWidth: "75ch" },
  action: { overflowWrap: "anywhere", paddingBottom: tokens.spacingVerticalXS },
  titled: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly entry: EntryCard;
  /** Leaves out what the entry's heading says already (headingOf in words/entries.ts). */
  readonly brief?: boolean;
}

export function EntryBody({ entry, brief = false }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      <OwnBody entry={entry} brief={brief} />
      {entry.kind !== "body-map.recorded" && <EntryParts parts={entry.parts} />}
    </div>
  );
}

function OwnBody({ entry, brief }: Required<Props>) {
  const styles = useStyles();
  switch (entry.kind) {
    case "concern.raised":
      return <Raised entry={entry} brief={brief} />;
    case "account.added":
      return (
        <div className={styles.body}>
          {entry.atRisk && <UrgencyMark urgency="at-risk" words={t.accountAtRisk} />}
          <Narrative>{entry.text}</Narrative>
        </div>
      );
    case "concern.acknowledged":
      return null;
    case "concern.triaged":
      return <Decision entry={entry} brief={brief} />;
    case "contact.recorded":
      return (
        <div className={styles.body}>
          <p className={styles.quiet}>{t.contact(entry.who, texts.contactWays[entry.how])}</p>
          <Narrative>{entry.said}</Narrative>
        </div>
      );
    case "action.finished":
      return <Titled title={t.action(entry.action)} text={entry.outcome} />;
    case "body-map.recorded":
      return <BodyMapView map={entry.map} />;
    default:
      return null;
  }
}

interface PartProps<Kind extends EntryCard["kind"]> {
  readonly entry: Extract<EntryCard, { kind: Kind }>;
  readonly brief: boolean;
}

function Raised({ entry, brief }: PartProps<"concern.raised">) {
  const styles = useStyles();
  const { account, categories, atRisk, quoted } = entry;
  return (
    <div className={styles.body}>
      {quoted && <Quotation quoted={quoted} />}
      <Titled title={t.seen} text={account.seen} />
      <Titled title={t.ownWords} text={account.ownWords} own />
      {!brief && (
        <Facts
          facts={[
            [t.kinds, kindsInWords(categories)],
            [t.where, account.where],
            [t.atRisk, atRisk ? <strong key="yes">{t.yes}</strong> : t.no],
          ]}
        />
      )}
    </div>
  );
}

function Decision({ entry, brief }: PartProps<"concern.triaged">) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      {!brief && (
        <div>
          <p className={styles.threshold}>{texts.thresholds[entry.threshold].name}</p>
          <p className={styles.quiet}>{texts.changes[entry.change]}</p>
        </div>
      )}
      <Titled title={t.rationale} text={entry.rationale} />
      <Titled title={t.vulnerability} text={entry.vulnerability} />
      {entry.actions.length === 0 ? (
        <p className={styles.quiet}>{t.noActions}</p>
      ) : (
        <div className={styles.titled}>
          <p className={styles.title}>{t.actions}</p>
          <ol className={styles.actions}>
            {entry.actions.map((action, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes, so the place is the identity.
              <li key={index} className={styles.action}>
                {action.what}
                <br />
                <span className={styles.quiet}>
                  {action.ownerName}, {texts.time.due(dayInWords(action.due))}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}
