/** A body map for a concern (R11.1), on a page of its own: the figures need room. What was drawn stays while one looks elsewhere. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useContext, useEffect, useRef, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import { dayAt } from "../../src/domain/calendar.ts";
import { type ConcernReference, isConcernReference } from "../../src/domain/ids.ts";
import { BodyMapDraftsContext } from "../forms/form-drafts.ts";
import { Bones } from "../parts/Bones.tsx";
import { BodyMapForm } from "../parts/body-map/BodyMapForm.tsx";
import { type BodyMapDraft, emptyBodyMapDraft } from "../parts/body-map/draft.ts";
import { Loaded } from "../parts/Loaded.tsx";
import { useLinkStyles } from "../parts/link-styles.ts";
import { useConcern, useWork } from "../queries.ts";
import { useSession, useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
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

export function BodyMap() {
  const { reference = "" } = useParams();
  return isConcernReference(reference) ? <Known key={reference} reference={reference} /> : <NothingHere />;
}

function Known({ reference }: { readonly reference: ConcernReference }) {
  const query = useConcern(reference);
  return (
    <Loaded query={query} skeleton={<Bones title={reference} rows={6} height={64} />}>
      {(page) => (page.may.work ? <Drawing page={page} /> : <NothingHere />)}
    </Loaded>
  );
}

function Drawing({ page }: { readonly page: ConcernPage }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const navigate = useNavigate();
  const title = useRef<HTMLHeadingElement>(null);
  const { draft, change, drop } = useBodyMapDraft(page);
  const work = useWork(page.reference);
  const back = `/concern/${page.reference}`;
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.page}>
      <div>
        <Link to={back} className={links.link}>
          <ArrowLeft20Regular aria-hidden />
          {page.reference}
        </Link>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {texts.concern.entry["body-map.recorded"]}: {listInWords(page.subjects.map(subjectInWords).map(briefly))}
        </h1>
      </div>
      <BodyMapForm
        draft={draft}
        change={change}
        send={async (command) => (await work({ do: "record-body-map", ...command })) ?? "recorded"}
        recorded={() => {
          drop();
          void navigate(back);
        }}
        cancel={() => void navigate(back)}
      />
    </div>
  );
}

function useBodyMapDraft({ reference, now }: ConcernPage) {
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
