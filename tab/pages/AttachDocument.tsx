/** Attaching a document to a concern (R4.2b), on a page of its own: a file takes a while, and nothing else should be pressed by mistake. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useContext, useEffect, useRef, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import { type ConcernReference, isConcernReference } from "../../src/domain/ids.ts";
import { type DocumentDraft, DocumentDraftsContext, emptyDocumentDraft } from "../forms/document-draft.ts";
import { Bones } from "../parts/Bones.tsx";
import { AttachForm } from "../parts/documents/AttachForm.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { useLinkStyles } from "../parts/link-styles.ts";
import { useAttach, useConcern, useWork } from "../queries.ts";
import { documentTexts } from "../texts/documents-en.ts";
import { briefly, listInWords, subjectInWords } from "../words/concerns.ts";
import { NothingHere } from "./NothingHere.tsx";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
});

export function AttachDocument() {
  const { reference = "" } = useParams();
  return isConcernReference(reference) ? <Known key={reference} reference={reference} /> : <NothingHere />;
}

function Known({ reference }: { readonly reference: ConcernReference }) {
  const query = useConcern(reference);
  return (
    <Loaded query={query} skeleton={<Bones title={reference} rows={6} height={64} />}>
      {(page) => (page.may.work ? <Attaching page={page} /> : <NothingHere />)}
    </Loaded>
  );
}

function Attaching({ page }: { readonly page: ConcernPage }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const navigate = useNavigate();
  const title = useRef<HTMLHeadingElement>(null);
  const { draft, change, drop } = useDocumentDraft(page.reference);
  const work = useWork(page.reference);
  const send = useAttach(page.reference);
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
          {documentTexts.attach.title}: {listInWords(page.subjects.map(subjectInWords).map(briefly))}
        </h1>
      </div>
      <AttachForm
        reference={page.reference}
        draft={draft}
        change={change}
        isAuthorised={page.work.authorisations.length > 0}
        authorise={(reason) => work({ do: "authorise-photograph", reason })}
        send={send}
        recorded={(seq, isHere) => {
          drop();
          if (isHere) void navigate(`${back}?entry=${seq}`);
        }}
        cancel={() => void navigate(back)}
      />
    </div>
  );
}

function useDocumentDraft(reference: ConcernReference) {
  const drafts = useContext(DocumentDraftsContext);
  const [draft, setDraft] = useState(() => drafts.get(reference) ?? emptyDocumentDraft);
  const change = (news: Partial<DocumentDraft>): void => {
    const next = { ...(drafts.get(reference) ?? emptyDocumentDraft), ...news };
    drafts.set(reference, next);
    setDraft(next);
  };
  return { draft, change, drop: () => drafts.delete(reference) };
}
