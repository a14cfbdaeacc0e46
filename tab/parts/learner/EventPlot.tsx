/** The drawing of a learner's events: rows by kind, dots sized by threshold, time from left to right. It is drawn for the eye alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Dot } from "./event-dots.ts";
import type { EventRow } from "./event-rows.ts";
import type { TimeAxis } from "./time-axis.ts";

/** Pixels. `label`: how much of a row stands above its line. */
export interface PlotSize {
  readonly width: number;
  readonly row: number;
  readonly label: number;
}

const axisHeight = 24;
const edge = 3;
const forced = "@media (forced-colors: active)";

const useStyles = makeStyles({
  plot: { display: "block", fontFamily: tokens.fontFamilyBase, userSelect: "none" },
  rowLine: { stroke: tokens.colorNeutralStroke2, [forced]: { stroke: "GrayText" } },
  tickLine: { stroke: tokens.colorNeutralStroke3, strokeDasharray: "1 3", [forced]: { stroke: "GrayText" } },
  closed: { fill: tokens.colorNeutralBackground3, [forced]: { fill: "none" } },
  // In high contrast the surface above is that of the page.
  closedEdge: { fill: tokens.colorNeutralStroke1, [forced]: { fill: "GrayText" } },
  label: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, [forced]: { fill: "CanvasText" } },
  dot: { cursor: "pointer" },
  concern: {
    // Not the brand's background: on a dark page that is too dark to be seen.
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorNeutralBackground1,
    [forced]: { fill: "CanvasText", stroke: "Canvas" },
  },
  undecided: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2px",
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  other: {
    fill: tokens.colorNeutralForeground3,
    stroke: tokens.colorNeutralBackground1,
    [forced]: { fill: "CanvasText", stroke: "Canvas" },
  },
  ring: {
    fill: "none",
    stroke: tokens.colorStrokeFocus2,
    strokeWidth: "2px",
    [forced]: { stroke: "Highlight" },
  },
  halo: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible, [forced]: { stroke: "Highlight" } },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: "none",
    [forced]: { fill: "Canvas" },
  },
  onConcern: { fill: tokens.colorNeutralBackground1 },
  onUndecided: { fill: tokens.colorNeutralForeground1, [forced]: { fill: "CanvasText" } },
  onOther: { fill: tokens.colorNeutralBackground1 },
});

const onForm = { concern: "onConcern", undecided: "onUndecided", other: "onOther" } as const;

interface Props {
  readonly rows: readonly EventRow[];
  readonly dots: readonly Dot[];
  readonly axis: TimeAxis;
  readonly size: PlotSize;
  /** The entry that is looked at. */
  readonly current: string | undefined;
  /** Whether the keyboard is here. */
  readonly focused: boolean;
  readonly point: (dot: Dot | undefined) => void;
  readonly choose: (dot: Dot) => void;
}

export function EventPlot({ rows, dots, axis, size, current, focused, point, choose }: Props) {
  const styles = useStyles();
  const { width, row, label } = size;
  const bottom = rows.length * row;
  const middle = (at: number): number => at * row + label + (row - label) / 2;
  return (
    <svg
      className={styles.plot}
      width={width}
      height={bottom + axisHeight}
      aria-hidden
      onPointerLeave={() => point(undefined)}
    >
      {axis.closed.map(({ left, right }) => (
        <Closed key={left} x={left} width={Math.max(right - left, 1)} height={bottom} />
      ))}
      {axis.ticks.map(({ x, label: words }) => (
        <g key={x}>
          <line className={styles.tickLine} x1={x} x2={x} y1={0} y2={bottom + 4} />
          <text className={styles.label} x={x} y={bottom + 18}>
            {words}
          </text>
        </g>
      ))}
      {rows.map(({ id, label: words }, at) => (
        <g key={id}>
          <line className={styles.rowLine} x1={axis.left} x2={axis.right} y1={middle(at)} y2={middle(at)} />
          <text className={styles.label} x={4} y={label === 0 ? middle(at) + 4 : at * row + 14}>
            {words}
          </text>
        </g>
      ))}
      {dots.map((dot) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the entries are options of the list around the drawing.
        <g
          key={`${dot.row} ${dot.events[0]?.key}`}
          className={styles.dot}
          transform={`translate(${dot.x} ${middle(dot.row)})`}
          onPointerEnter={() => point(dot)}
          onClick={() => choose(dot)}
        >
          <Mark dot={dot} isCurrent={dot.events.some(({ key }) => key === current)} focused={focused} />
        </g>
      ))}
    </svg>
  );
}

function Mark({
  dot: { radius, form, events },
  isCurrent,
  focused,
}: {
  readonly dot: Dot;
  readonly isCurrent: boolean;
  readonly focused: boolean;
}) {
  const styles = useStyles();
  return (
    <>
      {/* What a finger or a pointer may hit is as large as the cell. */}
      <rect x={-14} y={-14} width={28} height={28} fill="transparent" />
      <Shape form={form} radius={radius} className={styles[form]} />
      {events.length > 1 && (
        <text className={mergeClasses(styles.count, styles[onForm[form]])} textAnchor="middle" y={4}>
          {events.length}
        </text>
      )}
      {isCurrent && <Shape form={form} radius={radius + 2} className={focused ? styles.ring : styles.halo} />}
    </>
  );
}

/** The mark of one entry, or of several: also for the legend. */
export function Shape({
  form,
  radius,
  className,
}: Pick<Dot, "form" | "radius"> & { readonly className: string | undefined }) {
  if (form !== "other") return <circle className={className} r={radius} />;
  // A square looks larger than a circle of its width.
  const half = radius * 0.85;
  return <rect className={className} x={-half} y={-half} width={2 * half} height={2 * half} rx={1.5} />;
}

/** Days without school: also for the legend. */
export function Closed({
  x,
  y = 0,
  width,
  height,
}: Readonly<Record<"x" | "width" | "height", number>> & { y?: number }) {
  const styles = useStyles();
  return (
    <>
      <rect className={styles.closed} x={x} y={y} width={width} height={height} />
      <rect className={styles.closedEdge} x={x} y={y + height - edge} width={width} height={edge} />
    </>
  );
}

/** The styles of marks, for the legend. */
export function useMarkStyles() {
  const { concern, undecided, other } = useStyles();
  return { concern, undecided, other };
}
