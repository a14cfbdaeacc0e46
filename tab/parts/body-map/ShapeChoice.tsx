/** The shape that comes nearest, each choice with a small drawing of it. */
import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { type MarkShape, markShapes } from "../../../src/domain/body-map.ts";
import { symbolOf } from "../../../src/domain/body-map-symbols.ts";
import { capitalised, shapeWords } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";

const useStyles = makeStyles({
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))" },
  label: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
  },
  drawing: { flexShrink: 0, stroke: tokens.colorBrandForeground1, fill: "none" },
  tinted: { fill: tokens.colorBrandForeground1, fillOpacity: 0.25 },
});

interface Props {
  readonly shape: MarkShape | undefined;
  readonly problem: string | undefined;
  readonly choose: (shape: MarkShape) => void;
}

export function ShapeChoice({ shape, problem, choose }: Props) {
  const styles = useStyles();
  return (
    <Field label={texts.bodyMap.mark.shape} required validationMessage={problem ?? null}>
      <RadioGroup
        className={styles.choices}
        value={shape ?? ""}
        onChange={(_, { value }) => {
          const chosen = markShapes.find((one) => one === value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {markShapes.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <span className={styles.label}>
                <Drawing shape={one} />
                {capitalised(shapeWords[one])}
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function Drawing({ shape }: { readonly shape: MarkShape }) {
  const styles = useStyles();
  const size = shape === "line" ? { length: 4, width: 1 } : { length: 4, width: 3 };
  const { paths, closed, dashed } = symbolOf({ view: "head-front", x: 14, y: 14, shape, size, several: false });
  return (
    <svg aria-hidden className={styles.drawing} width="20" height="20" viewBox="-1 -1 30 30">
      {paths.map((d) => (
        <path
          key={d}
          d={d}
          className={closed ? styles.tinted : undefined}
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeDasharray={dashed ? "3 4" : undefined}
        />
      ))}
    </svg>
  );
}
