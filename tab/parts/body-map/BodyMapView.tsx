/** A body map as it was recorded: the figures with their marks, the list of marks in words, and how it came to be seen (R11.1). */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { BodyMap } from "../../../src/domain/body-map.ts";
import { frameOf } from "../../../src/domain/body-map-outline.ts";
import { type BodyView, bodyViews } from "../../../src/domain/body-map-view.ts";
import { firstAidWords, viewWords } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import { usePhone } from "../../use-narrow.ts";
import { Facts } from "../Facts.tsx";
import { Titled } from "../Narrative.tsx";
import { Figure, type NumberedMark, viewBoxOf } from "./Figure.tsx";
import { MarkList } from "./MarkList.tsx";
import { Sides } from "./Sides.tsx";

const t = texts.bodyMap;

const useStyles = makeStyles({
  map: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  drawn: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXL },
  figures: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  figure: { margin: 0, display: "flex", flexDirection: "column", alignItems: "center", maxWidth: "100%" },
  picture: { maxWidth: "100%" },
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: { flex: "1 1 260px", minWidth: 0 },
  none: { ...typographyStyles.body1Strong, margin: 0 },
});

export function BodyMapView({ map }: { readonly map: BodyMap }) {
  const styles = useStyles();
  const marks = map.marks.map((mark, i) => ({ ...mark, number: i + 1 }));
  const seen = bodyViews.filter((view) => marks.some((mark) => mark.view === view));
  const { observer, observerRole, firstAid, firstAidNote } = map;
  return (
    <div className={styles.map}>
      {map.noneSeen ? (
        <p className={styles.none}>{t.list.isNone}</p>
      ) : (
        <div className={styles.drawn}>
          <div className={styles.figures}>
            {seen.map((view) => (
              <Picture key={view} view={view} marks={marks.filter((mark) => mark.view === view)} />
            ))}
          </div>
          <div className={styles.list}>
            <MarkList marks={marks} />
          </div>
        </div>
      )}
      <Titled title={t.view.context} text={map.context} />
      <Titled title={t.view.ownWords} text={map.ownWords} own />
      <Facts
        facts={[
          [t.view.observer, observerRole === "" ? observer : `${observer}, ${observerRole}`],
          [
            t.view.firstAid,
            firstAidNote === "" ? firstAidWords[firstAid] : `${firstAidWords[firstAid]}. ${firstAidNote}`,
          ],
        ]}
      />
    </div>
  );
}

function Picture({ view, marks }: { readonly view: BodyView; readonly marks: readonly NumberedMark[] }) {
  const styles = useStyles();
  const isPhone = usePhone();
  const frame = frameOf(view);
  const isWhole = view === "front" || view === "back";
  const height = isWhole ? (isPhone ? 420 : 480) : 260;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.picture}
        viewBox={viewBoxOf(frame)}
        height={height}
        width={Math.round((height * frame.width) / frame.height)}
        role="img"
        aria-label={t.figureOf(viewWords[view], marks.map(({ number }) => number).join(", "))}
      >
        <Figure view={view} marks={marks} frame={frame} unit={frame.height / height} />
      </svg>
      <Sides view={view} />
      <figcaption aria-hidden className={styles.caption}>
        {viewWords[view]}
      </figcaption>
    </figure>
  );
}
