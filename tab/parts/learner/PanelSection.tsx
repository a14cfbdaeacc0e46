/** A section of the panel beside a chronology: a title, what stands, and one form at a time. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import type { LearnerFileCommand } from "../../../src/contract/learner-file-commands.ts";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import type { WorkForm } from "../../forms/work-form.ts";
import { LearnerForm } from "./LearnerForm.tsx";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, ":focus": { outlineStyle: "none" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Text, lists and quiet words of a section. */
export const usePanelStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere", maxWidth: "75ch" },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "75ch" },
  list: {
    ...typographyStyles.body1,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `0 ${tokens.spacingHorizontalS}` },
});

type Form = WorkForm<LearnerFileCommand>;

interface Props {
  readonly page: LearnerPage;
  readonly title: string;
  /** What can be recorded here, with the words of its button; empty where the person may not. */
  readonly forms?: readonly { readonly words: string; readonly form: Form }[];
  /** What stands. `open` opens a form that belongs to a line of it. */
  readonly children: ReactNode | ((open: (form: Form) => void) => ReactNode);
}

export function PanelSection({ page, title, forms = [], children }: Props) {
  const styles = useStyles();
  const [opened, open] = useState<Form>();
  const heading = useRef<HTMLHeadingElement>(null);
  const offered = page.may.work ? forms : [];
  // The page may have been freshened since: what stands now makes the form, and its name is what was chosen.
  const form = offered.find((one) => one.form.name === opened?.name)?.form ?? opened;
  const leave = (): void => {
    open(undefined);
    heading.current?.focus();
  };
  return (
    <section className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {typeof children === "function" ? children(open) : children}
      {form === undefined && offered.length > 0 && (
        <div className={styles.buttons}>
          {offered.map((one) => (
            <Button key={one.form.name} onClick={() => open(one.form)}>
              {one.words}
            </Button>
          ))}
        </div>
      )}
      {form !== undefined && <LearnerForm page={page} form={form} leave={leave} />}
    </section>
  );
}
