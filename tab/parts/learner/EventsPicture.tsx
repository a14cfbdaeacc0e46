/**
 * A learner's events over time (R9.1): rows by kind, dots sized by threshold. Hover, touch and the keyboard give each entry in
 * words; a table says the same.
 */
import { Button, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useState } from "react";
import type { CumulativeView, LearnerEvent } from "../../../src/contract/signals.ts";
import { pictureTexts } from "../../texts/signals-en.ts";
import { usePhone } from "../../use-narrow.ts";
import { useWidth } from "../../use-width.ts";
import { eventInWords } from "../../words/signals.ts";
import { dayInWords } from "../../words/times.ts";
import { useHidden } from "../hidden.ts";
import { EventDetail } from "./EventDetail.tsx";
import { EventLegend } from "./EventLegend.tsx";
import { EventPlot } from "./EventPlot.tsx";
import { EventTable } from "./EventTable.tsx";
import { type Dot, dotOf, dotsOf } from "./event-dots.ts";
import { drawnIn, eventRows } from "./event-rows.ts";
import { type Place, placeOf, stepped, walked } from "./event-walk.ts";
import { daysShown, type Range, rangesOf, timeAxis } from "./time-axis.ts";

const t = pictureTexts;
/** Pixels: beside the rows on a wide page, above them on a phone. */
const labels = 150;
const margin = 14;

const useStyles = makeStyles({
  picture: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "75ch" },
  range: { ...typographyStyles.body1, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: {
    position: "relative",
    overflow: "hidden",
    minHeight: "56px",
    borderRadius: tokens.borderRadiusSmall,
    outlineStyle: "none",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  toggle: { alignSelf: "flex-start" },
});

interface Props {
  readonly view: Pick<CumulativeView, "today" | "events" | "linked" | "breaks">;
  /** Opens an entry: from the keyboard, the button beside its words, or the table. */
  readonly open: (event: LearnerEvent) => void;
}

export function EventsPicture({ view, open }: Props) {
  const styles = useStyles();
  const drawn = drawnIn(eventRows(view.events), view.events);
  if (drawn.length > 0) return <Drawn view={view} drawn={drawn} open={open} />;
  return (
    <div className={styles.picture}>
      <p className={styles.quiet}>{t.empty}</p>
      <p className={styles.quiet}>{t.emptyHow}</p>
    </div>
  );
}

function Drawn({ view, drawn, open }: Props & { readonly drawn: readonly LearnerEvent[] }) {
  const styles = useStyles();
  const [range, setRange] = useState<Range>("all");
  const [asTable, setAsTable] = useState(false);
  const ranges = rangesOf(drawn, view.today);
  const days = daysShown(ranges.includes(range) ? range : "all", drawn, view.today);
  const shown = drawn.filter(({ occurred }) => occurred.day >= days.from);
  const counted = t.entries(shown.length);
  return (
    <div className={styles.picture}>
      <div className={styles.head}>
        <p className={styles.quiet}>{t.summary(counted, dayInWords(days.from), dayInWords(days.to))}</p>
        {ranges.length > 1 && <RangeChoice ranges={ranges} range={range} choose={setRange} />}
      </div>
      <Plotted view={view} shown={shown} days={days} open={open} />
      <Button
        appearance="subtle"
        className={styles.toggle}
        aria-expanded={asTable}
        onClick={() => setAsTable((before) => !before)}
      >
        {asTable ? t.table.hide : t.table.show}
      </Button>
      {asTable && <EventTable events={shown} linked={view.linked} open={open} />}
    </div>
  );
}

interface RangeProps {
  readonly ranges: readonly Range[];
  readonly range: Range;
  readonly choose: (range: Range) => void;
}

function RangeChoice({ ranges, range, choose }: RangeProps) {
  const id = useId();
  return (
    <div className={useStyles().range}>
      <label htmlFor={id}>{t.range.label}</label>
      <Select id={id} value={range} onChange={(_, { value }) => choose(ranges.find((one) => one === value) ?? "all")}>
        {ranges.map((one) => (
          <option key={one} value={one}>
            {t.range[one]}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface PlottedProps extends Props {
  readonly shown: readonly LearnerEvent[];
  readonly days: ReturnType<typeof daysShown>;
}

function Plotted({ view, shown, days, open }: PlottedProps) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const id = useId();
  const phone = usePhone();
  const [list, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Dot>();
  const [focused, setFocused] = useState(false);
  const rows = eventRows(shown);
  const [place, setPlace] = useState<Place>();
  const size = { width: width ?? 0, row: phone ? 50 : 32, label: phone ? 20 : 0 };
  const axis = timeAxis(days, { left: phone ? margin : labels, right: size.width - margin }, view.breaks);
  const dots = width === undefined ? [] : dotsOf(rows, axis);
  // What was looked at may no longer be shown.
  const index = shown.findIndex(({ key }) => key === place?.key);
  const event = pointed?.events.at(-1) ?? shown[index];
  const dot = pointed ?? (event && dotOf(dots, event, place?.row ?? 0));
  const choose = (chosen: Dot): void => {
    // Once more on the same dot goes on to the next of its entries.
    const next = chosen.events.findIndex(({ key }) => key === place?.key) + 1;
    const entry = chosen.events[next % chosen.events.length];
    if (entry !== undefined) setPlace(placeOf(entry, chosen.row, rows));
    setPointed(undefined);
    list.current?.focus();
  };
  const press = (pressed: KeyboardEvent): void => {
    if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return;
    const opens = pressed.key === "Enter" || pressed.key === " ";
    const to = walked(place, pressed.key, { events: shown, rows });
    if (to === undefined && !opens) return;
    pressed.preventDefault();
    setPointed(undefined);
    if (to !== undefined) setPlace(to);
    else if (shown[index] !== undefined) open(shown[index]);
  };
  return (
    <>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        className={styles.list}
        aria-label={t.label(t.entries(shown.length))}
        aria-activedescendant={index === -1 ? undefined : `${id}-${index}`}
        onKeyDown={press}
        onFocus={() => {
          setFocused(true);
          setPlace((at) =>
            shown.some(({ key }) => key === at?.key) ? at : stepped(undefined, 0, { events: shown, rows }),
          );
        }}
        onBlur={() => setFocused(false)}
      >
        {width !== undefined && (
          <EventPlot
            rows={rows}
            dots={dots}
            axis={axis}
            size={size}
            current={event?.key}
            focused={focused && pointed === undefined}
            point={setPointed}
            choose={choose}
          />
        )}
        <div className={hidden}>
          {shown.map((one, n) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the option it is at.
            <div key={one.key} id={`${id}-${n}`} role="option" aria-selected={n === index}>
              {eventInWords(one, view.linked)}
            </div>
          ))}
        </div>
      </div>
      <EventLegend closed={axis.closed.length > 0} />
      <EventDetail
        event={event}
        linked={view.linked}
        among={{
          nth: (dot?.events.findIndex(({ key }) => key === event?.key) ?? 0) + 1,
          of: dot?.events.length ?? 1,
        }}
        first={event?.key === shown[0]?.key}
        last={event?.key === shown.at(-1)?.key}
        step={(by) => setPlace(stepped(place, by, { events: shown, rows }))}
        open={open}
      />
    </>
  );
}
