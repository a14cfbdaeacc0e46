/** A body map for a concern (R11.1), on a page of its own: the figures need room. What was drawn stays while one looks elsewhere. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useContext, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { dayAt, type Instant } from "../../src/domain/calendar.ts";
import { type ConcernReference, isConcernReference } from "../../src/domain/ids.ts";
import { hintedTexts, hintsIn } from "../../src/domain/recording-hints.ts";
import { BodyMapDraftsContext } from "../forms/form-drafts.ts";
import { Bones } from "../parts/Bones.tsx";
import { BodyMapForm } from "../parts/body-map/BodyMapForm.tsx";
import { type BodyMapDraft, emptyBodyMapDraft } from "../parts/body-map/draft.ts";
import type { SendBodyMap } from "../parts/body-map/use-sending.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { useLinkStyles } from "../parts/link-styles.ts";
import { RecordingHints } from "../parts/RecordingHints.tsx";
import { useConcern, useOwnConcern, useWork } from "../queries.ts";
import { useSession, useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { useHintRules } from "../use-hint-rules.ts";
import { briefly, listInWords, subjectInWords } from "../words/concerns.ts";
import { NothingHere } from "./NothingHere.tsx";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    maxWidth: "72rem",
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
});

/** Drawn by the safeguarding team. */
export function BodyMap() {
  const { reference = "" } = useParams();
  return isConcernReference(reference) ? <OfTeam key={reference} reference={reference} /> : <NothingHere />;
}

/** Drawn by whoever raised the concern and saw the marks. */
export function OwnBodyMap() {
  const { reference = "" } = useParams();
  return isConcernReference(reference) ? <OfReporter key={reference} reference={reference} /> : <NothingHere />;
}

interface Known {
  readonly reference: ConcernReference;
}

function OfTeam({ reference }: Known) {
  const query = useConcern(reference);
  const work = useWork(reference);
  return (
    <Loaded query={query} skeleton={<Bones title={reference} rows={6} height={64} />}>
      {(page) =>
        page.may.work ? (
          <Drawing
            reference={reference}
            now={page.now}
            of={listInWords(page.subjects.map(subjectInWords).map(briefly))}
            back={`/concern/${reference}`}
            send={async (command) => (await work({ do: "record-body-map", ...command })) ?? "recorded"}
          />
        ) : (
          <NothingHere />
        )
      }
    </Loaded>
  );
}

function OfReporter({ reference }: Known) {
  const query = useOwnConcern(reference);
  const { desk } = useSession();
  const send: SendBodyMap = async (command) => {
    const done = await desk.ownWork(reference, { do: "record-body-map", ...command });
    return "refused" in done ? done : "recorded";
  };
  return (
    <Loaded query={query} skeleton={<Bones title={reference} rows={6} height={64} />}>
      {(page) => (
        <Drawing reference={reference} now={page.now} of={reference} back={`/my-concerns/${reference}`} send={send} />
      )}
    </Loaded>
  );
}

interface DrawingProps extends Known {
  readonly now: Instant;
  /** Whom or what it is of, in words. */
  readonly of: string;
  readonly back: string;
  readonly send: SendBodyMap;
}

function Drawing({ reference, now, of, back, send }: DrawingProps) {
  const styles = useStyles();
  const links = useLinkStyles();
  const navigate = useNavigate();
  const title = useRef<HTMLHeadingElement>(null);
  const { draft, change, drop } = useBodyMapDraft(reference, now);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.page}>
      <div>
        <Link to={back} className={links.link}>
          <ArrowLeft20Regular aria-hidden />
          {reference}
        </Link>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {texts.concern.entry["body-map.recorded"]}: {of}
        </h1>
      </div>
      <BodyMapForm
        draft={draft}
        change={change}
        send={send}
        hintsBeside={(text) => <MarkHints text={text} />}
        recorded={() => {
          drop();
          void navigate(back);
        }}
        cancel={() => void navigate(back)}
      />
    </div>
  );
}

/** Hints on how a mark is worded: what was seen, never what may have caused it (R11.1). */
function MarkHints({ text }: { readonly text: string }) {
  const rules = useHintRules();
  const shown = useDeferredValue(text);
  const hints = useMemo(() => hintsIn(hintedTexts({ mark: shown }), rules), [shown, rules]);
  return hints.length === 0 ? null : <RecordingHints hints={hints} rules={rules} text={shown} language="en" />;
}

function useBodyMapDraft(reference: ConcernReference, now: Instant) {
  const drafts = useContext(BodyMapDraftsContext);
  const { me } = useSession();
  const zone = useZone();
  const [draft, setDraft] = useState(
    () => drafts.get(reference) ?? emptyBodyMapDraft({ day: dayAt(now, zone), observer: me.name }),
  );
  const change = (next: BodyMapDraft): void => {
    drafts.set(reference, next);
    setDraft(next);
  };
  return { draft, change, drop: () => drafts.delete(reference) };
}
