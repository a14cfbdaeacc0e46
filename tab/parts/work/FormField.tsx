/** One field of a form that is given as data (forms/work-form.ts). */
import { Field, Input, makeStyles, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { type Field as Asked, textIn, type Values } from "../../forms/work-form.ts";
import { ColleagueBox } from "../ColleagueBox.tsx";
import { AgencyBox } from "./AgencyBox.tsx";
import { LearnerBox } from "./LearnerBox.tsx";

const useStyles = makeStyles({
  moment: { width: "168px", maxWidth: "100%" },
});

interface Props {
  readonly field: Asked;
  readonly values: Values;
  readonly problem: string | undefined;
  readonly change: (news: Values) => void;
}

export function FormField({ field, values, problem, change }: Props) {
  const { label, hint, required = false } = field;
  return (
    <Field label={label} hint={hint ?? null} required={required} validationMessage={problem ?? null}>
      <Control field={field} values={values} change={change} />
    </Field>
  );
}

/** Field hands its label and its error to its one child through props that are no part of ours. */
function Control({ field, values, change, ...given }: Omit<Props, "problem">) {
  const styles = useStyles();
  const { name } = field;
  const value = textIn(values, name);
  switch (field.is) {
    case "line":
      return <Input {...given} value={value} onChange={(_, data) => change({ [name]: data.value })} />;
    case "day":
    case "time":
      return (
        <Input
          {...given}
          className={styles.moment}
          type={field.is === "day" ? "date" : "time"}
          value={value}
          onChange={(_, data) => change({ [name]: data.value })}
        />
      );
    case "text":
      return (
        <Textarea
          {...given}
          rows={field.rows ?? 4}
          resize="vertical"
          value={value}
          onChange={(_, data) => change({ [name]: data.value })}
        />
      );
    case "choice":
      return (
        <RadioGroup {...given} value={value} onChange={(_, data) => change({ [name]: data.value })}>
          {field.choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </RadioGroup>
      );
    case "agency":
      return <AgencyBox {...given} value={value} change={(agency) => change({ [name]: agency })} />;
    case "staff":
    case "learner": {
      const Box = field.is === "staff" ? ColleagueBox : LearnerBox;
      return (
        <Box
          {...given}
          owner={value}
          typed={textIn(values, `${name}Name`)}
          change={(id, typed) => change({ [name]: id, [`${name}Name`]: typed })}
        />
      );
    }
  }
}
