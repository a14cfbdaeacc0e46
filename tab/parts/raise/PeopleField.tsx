/** Learners chosen one after another, each a tag that can be taken away again. */
import { Field, makeStyles, Tag, TagGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LearnersFound } from "../../../src/contract/desk-api.ts";
import { raiseTexts as t } from "../../texts/raise-en.ts";
import { LearnerBox } from "../work/LearnerBox.tsx";

const useStyles = makeStyles({
  people: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  tags: { flexWrap: "wrap", rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly required?: boolean;
  readonly problem: string | undefined;
  readonly chosen: readonly LearnersFound[number][];
  readonly change: (chosen: readonly LearnersFound[number][]) => void;
}

export function PeopleField({ label, hint, required = false, problem, chosen, change }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const choose = (learner: LearnersFound[number]): void => {
    setTyped("");
    if (chosen.every(({ id }) => id !== learner.id)) change([...chosen, learner]);
  };
  return (
    <div className={styles.people}>
      <Field label={label} hint={hint} required={required} validationMessage={problem ?? null}>
        <LearnerBox owner="" typed={typed} change={(_, name) => setTyped(name)} choose={choose} />
      </Field>
      {chosen.length > 0 && (
        <TagGroup
          className={styles.tags}
          aria-label={label}
          onDismiss={(_, { value }) => change(chosen.filter(({ id }) => id !== value))}
        >
          {chosen.map(({ id, name, tutorGroup }) => (
            <Tag
              key={id}
              value={id}
              dismissible
              dismissIcon={{ "aria-label": t.remove(name) }}
              secondaryText={tutorGroup === "" ? null : tutorGroup}
            >
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
