/** Who a concern is about: what matters when one decides (R10.1), and the way to the chronology. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { History20Regular } from "@fluentui/react-icons";
import { Link } from "react-router";
import type { SubjectCard } from "../../src/contract/desk-api.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { texts } from "../texts/en.ts";
import { listInWords, subjectInWords } from "../words/concerns.ts";
import { birthDateInWords } from "../words/times.ts";
import { Facts } from "./Facts.tsx";
import { useLinkStyles } from "./link-styles.ts";

const t = texts.concern;

const useStyles = makeStyles({
  subject: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
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

function Known({ learner }: { readonly learner: Extract<SubjectCard, { learner: unknown }>["learner"] }) {
  const facts = [
    [t.facts.year, learner.year],
    [t.facts.tutorGroup, learner.tutorGroup],
    [t.facts.birthDate, learner.birthDate === "" ? "" : birthDateInWords(learner.birthDate)],
    [t.facts.keyWorker, learner.keyWorker === "" ? t.notSaid : learner.keyWorker],
    [t.facts.needs, learner.needs.length === 0 ? t.notSaid : listInWords(learner.needs)],
    [t.facts.lookedAfter, learner.lookedAfter ? <strong key="yes">{t.yes}</strong> : t.no],
  ] as const;
  return <Facts facts={facts} />;
}
