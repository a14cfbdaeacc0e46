/** The four thresholds, what they mean one tap away. None is chosen for anybody (R7.1). */
import { Button, Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { type Threshold, thresholds } from "../../src/domain/threshold.ts";
import { texts } from "../texts/en.ts";

const t = texts.concern.decide;

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  // In line with the words of the choices above it.
  explain: { color: tokens.colorBrandForegroundLink, marginInlineStart: tokens.spacingHorizontalXXL },
  // Fluent greys what is not chosen, which reads as "not to be had".
  name: { color: tokens.colorNeutralForeground1 },
  means: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly chosen: Threshold | undefined;
  readonly problem: string | undefined;
  readonly choose: (threshold: Threshold) => void;
}

export function ThresholdChoice({ chosen, problem, choose }: Props) {
  const styles = useStyles();
  const [explained, setExplained] = useState(false);
  return (
    <div className={styles.choice}>
      <Field label={t.threshold} required validationMessage={problem ?? null}>
        <RadioGroup
          value={chosen ?? ""}
          onChange={(_, { value }) => {
            const threshold = thresholds.find((one) => one === value);
            if (threshold !== undefined) choose(threshold);
          }}
        >
          {thresholds.map((threshold) => (
            <Radio
              key={threshold}
              value={threshold}
              label={
                <>
                  <span className={styles.name}>{texts.thresholds[threshold].name}</span>
                  {explained && <span className={styles.means}>{texts.thresholds[threshold].means}</span>}
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Button
        className={styles.explain}
        appearance="transparent"
        size="small"
        aria-expanded={explained}
        onClick={() => setExplained((before) => !before)}
      >
        {explained ? t.hideDefinitions : t.definitions}
      </Button>
    </div>
  );
}
