/** A learner, chosen by typing a part of their name; the school's list is asked, and nothing of it is kept. */
import { Combobox, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { LearnersFound } from "../../../src/contract/desk-api.ts";
import { useLearnersNamed } from "../../queries.ts";
import { workTexts } from "../../texts/work-en.ts";

const t = workTexts.learner;

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%" },
  list: { maxHeight: "320px" },
  // WCAG 2.2, 2.5.8: Fluent's own is 20 px.
  arrow: { minWidth: "24px", minHeight: "24px", alignItems: "center", justifyContent: "center" },
  group: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The id of whoever was chosen; empty while nobody was. */
  readonly owner: string;
  readonly typed: string;
  readonly change: (owner: string, typed: string) => void;
  /** For whoever must know more of the chosen learner than the id. */
  readonly choose?: (learner: LearnersFound[number], name: string) => void;
}

/** Field hands its label and its error to the box through these props. */
export function LearnerBox({ owner, typed, change, choose, ...field }: Props) {
  const styles = useStyles();
  const { data = [], isError } = useLearnersNamed(owner === "" ? typed : "");
  return (
    <Combobox
      {...field}
      className={styles.box}
      input={{ className: styles.input }}
      listbox={{ className: styles.list }}
      expandIcon={{ className: styles.arrow }}
      value={typed}
      selectedOptions={owner === "" ? [] : [owner]}
      placeholder={t.placeholder}
      onChange={(event) => change("", event.target.value)}
      onOptionSelect={(_, { optionValue, optionText }) => {
        const learner = data.find(({ id }) => id === optionValue);
        if (learner !== undefined && choose !== undefined) choose(learner, optionText ?? "");
        else if (optionValue !== undefined) change(optionValue, optionText ?? "");
      }}
    >
      {data.map(({ id, name, tutorGroup }) => (
        <Option key={id} value={id} text={name}>
          <span>
            {name} <span className={styles.group}>{tutorGroup}</span>
          </span>
        </Option>
      ))}
      {data.length === 0 && (
        <Option key="nobody" disabled value="" text="">
          {isError ? t.failed : typed === "" ? t.type : t.nobody}
        </Option>
      )}
    </Combobox>
  );
}
