/** One learner of a list. The whole line is one link, so that it is read, focused and opened as one. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { LearnerId } from "../../src/domain/ids.ts";
import { texts } from "../texts/en.ts";
import { briefly } from "../words/concerns.ts";
import { groupInALine } from "../words/learners.ts";
import { lineLink } from "./link-styles.ts";
import { useVisit } from "./visit.ts";

const t = texts.learners;

const useStyles = makeStyles({
  line: {
    ...lineLink,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
    scrollMargin: "16px",
  },
  name: { ...typographyStyles.body1Strong, marginInlineEnd: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly learner: {
    readonly id: LearnerId;
    readonly name: string;
    readonly year: string;
    readonly tutorGroup: string;
    readonly hasNeeds: boolean;
  };
  /** What is recorded about them; nothing where that is not known here. */
  readonly children?: ReactNode;
}

export function LearnerLine({ learner, children }: Props) {
  const styles = useStyles();
  const visit = useVisit();
  const { id, name, hasNeeds } = learner;
  const facts = [groupInALine(learner), hasNeeds ? t.needs : ""].filter((fact) => fact !== "");
  return (
    <Link
      to={`/learner/${id.slice("learner/".length)}?from=learners`}
      data-learner={id}
      className={styles.line}
      onClick={() => {
        visit.learners.at = id;
      }}
    >
      <span>
        <span className={styles.name}>{briefly(name)}</span> <span className={styles.quiet}>{facts.join(" · ")}</span>
      </span>
      {children !== undefined && <span className={styles.quiet}>{children}</span>}
    </Link>
  );
}
