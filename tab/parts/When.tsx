/** A moment: "Tue 14:20 · 3 h ago", the exact one on hover. */
import { makeStyles } from "@fluentui/react-components";
import type { Instant } from "../../src/domain/calendar.ts";
import { useZone } from "../session.ts";
import { ago, exactTime, shortTime } from "../words/times.ts";

// In a narrow place it breaks between its parts; on the narrowest phones inside of them too, for a table must not go beyond the side.
const useStyles = makeStyles({ part: { whiteSpace: "nowrap", "@media (max-width: 400px)": { whiteSpace: "normal" } } });

interface Props {
  readonly at: Instant;
  readonly now: Instant;
  /** Leaves out how long ago it was, where that is no help. */
  readonly plain?: boolean;
}

export function When({ at, now, plain = false }: Props) {
  const styles = useStyles();
  const zone = useZone();
  const short = shortTime(at, now, zone);
  return (
    <time dateTime={at} title={exactTime(at, zone)}>
      <span className={styles.part}>{short}</span>
      {!plain && (
        <>
          {" · "}
          <span className={styles.part}>{ago(at, now)}</span>
        </>
      )}
    </time>
  );
}
