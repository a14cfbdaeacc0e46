/** Who a concern is about: what matters when one decides (R10.1), and the way to the chronology. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { History20Regular } from "@fluentui/react-icons";
import { Link } from "react-router";
import type { LearnerCard, SubjectCard } from "../../src/contract/desk-api.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { texts } from "../texts/en.ts";
import { subjectInWords } from "../words/concerns.ts";
import { learnerInALine } from "../words/learners.ts";
import { Facts } from "./Facts.tsx";
import { useLinkStyles } from "./link-styles.ts";

const t = texts.concern;

const useStyles = makeStyles({
  subject: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
  needs: { listStyleType: "none", margin: 0, padding: 0, "& > li + li": { marginTop: tokens.spacingVerticalXS } },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly subject: SubjectCard;
  /** The concern one looks at, to come back to from the chronology. */
  readonly from: ConcernReference;
}

export function LearnerFacts({ subject, from }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const id = chronologyId(subject);
  return (
    <section className={styles.subject}>
      <div className={styles.head}>
        <h2 className={styles.name}>{subjectInWords(subject)}</h2>
        {id !== undefined && (
          <Link
            to={`/learner/${id}?from=${from}`}
            className={links.link}
            aria-label={t.chronologyOf(subjectInWords(subject))}
          >
            <History20Regular aria-hidden />
            {t.chronology}
          </Link>
        )}
      </div>
      {"learner" in subject ? <Known learner={subject.learner} /> : <Unlisted subject={subject} />}
    </section>
  );
}

/** The id by which a subject's chronology is asked for; undefined for somebody who is not in the school's list. */
export function chronologyId(subject: SubjectCard): string | undefined {
  if ("described" in subject) return undefined;
  const id = "learner" in subject ? subject.learner.id : subject.learnerId;
  return id.slice("learner/".length);
}

function Unlisted({ subject }: { readonly subject: SubjectCard }) {
  return <p className={useStyles().quiet}>{"described" in subject ? t.described : t.gone}</p>;
}

function Known({ learner }: { readonly learner: LearnerCard }) {
  const styles = useStyles();
  const { needs, lookedAfter, keyWorker } = learner;
  const facts = [
    [t.facts.keyWorker, keyWorker === "" ? t.notSaid : keyWorker],
    [t.facts.lookedAfter, lookedAfter ? <strong key="yes">{t.yes}</strong> : t.no],
    [t.facts.needs, needs.length === 0 ? t.notSaid : <Needs key="needs" needs={needs} />],
  ] as const;
  return (
    <>
      {/* What weighs in a decision stands below it on lines of its own. */}
      <p className={styles.quiet}>{learnerInALine({ ...learner, keyWorker: "", lookedAfter: false })}</p>
      <Facts facts={facts} />
    </>
  );
}

/** One below the other: a need is a sentence, and two of them in one line read as a third. */
function Needs({ needs }: { readonly needs: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.needs}>
      {needs.map((need) => (
        <li key={need}>{need}</li>
      ))}
    </ul>
  );
}
