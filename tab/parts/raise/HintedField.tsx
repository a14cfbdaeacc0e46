/** A field of the form with the hints on what stands in it (R4.3). Nothing waits for them, and nothing is held back by them. */
import { useDeferredValue, useMemo } from "react";
import { type HintRule, hintedTexts, hintsIn, type TextKind } from "../../../src/domain/recording-hints.ts";
import { type Field, textIn, type Values } from "../../forms/work-form.ts";
import { RecordingHints } from "../RecordingHints.tsx";
import { FormField } from "../work/FormField.tsx";

interface Props {
  readonly field: Field;
  readonly holds: TextKind;
  readonly values: Values;
  readonly rules: readonly HintRule[];
  readonly problem: string | undefined;
  readonly change: (news: Values) => void;
}

export function HintedField({ field, holds, values, rules, problem, change }: Props) {
  const text = useDeferredValue(textIn(values, field.name));
  const hints = useMemo(() => hintsIn(hintedTexts({ [holds]: text }), rules), [holds, text, rules]);
  return (
    <div>
      <FormField field={field} values={values} problem={problem} change={change} />
      {hints.length > 0 && <RecordingHints hints={hints} rules={rules} text={text} language="en" />}
    </div>
  );
}
