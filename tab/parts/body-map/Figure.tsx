/** One view of the figure with its marks, as it is drawn in the desk: in the theme's own colours, and at any zoom (R11.1). */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ToldMark } from "../../../src/domain/body-map.ts";
import { type Frame, outlineOf } from "../../../src/domain/body-map-outline.ts";
import { numberPlaces, symbolOf } from "../../../src/domain/body-map-symbols.ts";
import type { BodyView } from "../../../src/domain/body-map-view.ts";
import { seenIn } from "./zoom.ts";

/** Radius of the disc in which a mark's number stands, in pixels. */
export const disc = 11;

export type NumberedMark = ToldMark & { readonly number: number };

const useStyles = makeStyles({
  contour: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralForeground2 },
  line: { fill: "none", stroke: tokens.colorNeutralStroke1 },
  mark: { fill: "none", stroke: tokens.colorBrandForeground1 },
  tinted: { fill: tokens.colorBrandForeground1, fillOpacity: 0.25 },
  leader: { stroke: tokens.colorBrandForeground1 },
  disc: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1 },
  number: { fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, textAnchor: "middle" },
  chosenDisc: { fill: tokens.colorBrandBackground },
  chosenNumber: { fill: tokens.colorNeutralForegroundOnBrand },
});

interface Props {
  readonly view: BodyView;
  readonly marks: readonly NumberedMark[];
  /** What of the view is seen. */
  readonly frame: Frame;
  /** How many of the view's units a pixel is. */
  readonly unit: number;
  /** The number of the mark that is being told of. */
  readonly chosen?: number | undefined;
  readonly children?: ReactNode;
}

/** What stands inside the `svg`; the `svg` itself is the caller's, who knows what it is for. */
export function Figure({ view, marks, frame, unit, chosen, children }: Props) {
  const styles = useStyles();
  const { contours, lines } = outlineOf(view);
  const seen = seenIn(frame, marks);
  const places = numberPlaces(seen, frame, disc * unit);
  return (
    <>
      <g className={styles.contour} strokeWidth={1.25 * unit} strokeLinejoin="round" strokeLinecap="round">
        {contours.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      <g className={styles.line} strokeWidth={unit} strokeLinecap="round">
        {lines.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      {marks.map((mark) => (
        <Mark key={mark.number} mark={mark} />
      ))}
      {seen.map((mark, i) => {
        const { x, y } = places[i] ?? mark;
        const isChosen = mark.number === chosen;
        return (
          <g key={mark.number}>
            <line className={styles.leader} x1={mark.x} y1={mark.y} x2={x} y2={y} strokeWidth={unit} />
            <circle
              className={mergeClasses(styles.disc, isChosen && styles.chosenDisc)}
              cx={x}
              cy={y}
              r={disc * unit}
              strokeWidth={1.5 * unit}
            />
            <text
              className={mergeClasses(styles.number, isChosen && styles.chosenNumber)}
              x={x}
              y={y + 4.5 * unit}
              fontSize={13 * unit}
            >
              {mark.number}
            </text>
          </g>
        );
      })}
      {children}
    </>
  );
}

function Mark({ mark }: { readonly mark: NumberedMark }) {
  const styles = useStyles();
  const { paths, closed, dashed, weight } = symbolOf(mark);
  return (
    <g
      className={mergeClasses(styles.mark, closed && styles.tinted)}
      strokeWidth={weight}
      strokeDasharray={dashed ? `${2 * weight} ${3 * weight}` : undefined}
      strokeLinecap="round"
    >
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
  );
}

/** The frame as an `svg` wants it. */
export function viewBoxOf({ x, y, width, height }: Frame): string {
  return `${x} ${y} ${width} ${height}`;
}
