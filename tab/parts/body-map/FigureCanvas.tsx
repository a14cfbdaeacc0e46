/**
 * A figure on which marks are put (R11.1). With a finger or a mouse: a tap puts one, a drag moves one, and where it is zoomed a
 * drag beside the marks moves the figure. With the keyboard: arrow keys move a pointer that says where it is, Enter puts one.
 */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ZoomIn20Regular, ZoomOut20Regular } from "@fluentui/react-icons";
import { viewWords } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import type { CanvasProps, Point } from "./canvas.ts";
import { Figure, viewBoxOf } from "./Figure.tsx";
import { Sides } from "./Sides.tsx";
import { useFigure } from "./use-figure.ts";

const t = texts.bodyMap;

const useStyles = makeStyles({
  canvas: { display: "flex", flexDirection: "column", alignItems: "center", minWidth: 0 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", alignSelf: "stretch" },
  name: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  figure: {
    maxWidth: "100%",
    cursor: "crosshair",
    borderRadius: tokens.borderRadiusMedium,
    userSelect: "none",
    WebkitTapHighlightColor: "transparent",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  // Where nothing is zoomed a finger scrolls the page by the figure, as it does everywhere else.
  whole: { touchAction: "pan-y" },
  zoomed: { touchAction: "none" },
  handle: { fill: "transparent", cursor: "grab", touchAction: "none" },
  pointer: { stroke: tokens.colorNeutralForeground1, fill: "none" },
  halo: { stroke: tokens.colorNeutralBackground1, fill: "none" },
});

export function FigureCanvas(props: CanvasProps) {
  const styles = useStyles();
  const { view, marks, chosen, moving, height, keysId } = props;
  const { figure, frame, unit, pointer, zoom, nearer, further, handlers } = useFigure(props);
  const name = viewWords[view];
  return (
    <div className={styles.canvas}>
      <div className={styles.head}>
        <p className={styles.name}>{name}</p>
        <span>
          <Button
            appearance="subtle"
            icon={<ZoomOut20Regular />}
            aria-label={t.zoomOut(name)}
            disabledFocusable={further === undefined}
            onClick={further}
          />
          <Button
            appearance="subtle"
            icon={<ZoomIn20Regular />}
            aria-label={t.zoomIn(name)}
            disabledFocusable={nearer === undefined}
            onClick={nearer}
          />
        </span>
      </div>
      <svg
        ref={figure}
        className={`${styles.figure} ${zoom.level === 1 ? styles.whole : styles.zoomed}`}
        viewBox={viewBoxOf(frame)}
        height={height}
        width={Math.round((height * frame.width) / frame.height)}
        role="application"
        aria-label={t.figureOf(name, marks.map(({ number }) => number).join(", "))}
        aria-describedby={keysId}
        data-view={view}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its role takes the keys for itself.
        tabIndex={0}
        {...handlers}
      >
        <Figure
          view={view}
          marks={marks}
          frame={frame}
          unit={unit}
          chosen={marks.find(({ key }) => key === (moving?.key ?? chosen))?.number}
        >
          {marks.map(({ key, x, y }) => (
            <circle key={key} className={styles.handle} cx={x} cy={y} r={16 * unit} />
          ))}
          {pointer !== undefined && <Pointer at={pointer} unit={unit} />}
        </Figure>
      </svg>
      <Sides view={view} />
    </div>
  );
}

/** Dark on light on the figure, so that it is seen on everything. */
function Pointer({ at: { x, y }, unit }: { readonly at: Point; readonly unit: number }) {
  const styles = useStyles();
  const [arm, gap] = [18 * unit, 5 * unit];
  const d = `M${x - arm} ${y}H${x - gap}M${x + gap} ${y}H${x + arm}M${x} ${y - arm}V${y - gap}M${x} ${y + gap}V${y + arm}`;
  return (
    <g data-pointer="">
      <path className={styles.halo} d={d} strokeWidth={5 * unit} />
      <path className={styles.pointer} d={d} strokeWidth={2 * unit} />
      <circle className={styles.pointer} cx={x} cy={y} r={gap} strokeWidth={1.5 * unit} />
    </g>
  );
}
