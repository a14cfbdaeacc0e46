/** A document in a dialog of its own: a picture as a picture, a text as text. A drawing with a script in it is still a picture. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { bodyMapMimeType, kindsOfDocuments } from "../../../src/domain/document.ts";
import { documentTexts } from "../../texts/documents-en.ts";
import { Notice } from "../Notice.tsx";

const t = documentTexts.list;

const useStyles = makeStyles({
  surface: { maxWidth: "min(1100px, calc(100vw - 32px))", width: "100%" },
  title: { overflowWrap: "anywhere" },
  content: { display: "grid", justifyItems: "center", minHeight: "120px" },
  picture: {
    maxWidth: "100%",
    height: "auto",
    borderRadius: tokens.borderRadiusMedium,
  },
  text: {
    ...typographyStyles.body1,
    justifySelf: "start",
    margin: 0,
    maxWidth: "75ch",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  action: { margin: 0 },
});

const pictures: readonly string[] = [kindsOfDocuments.jpeg.mimeType, kindsOfDocuments.png.mimeType, bodyMapMimeType];

/** Whether a document of this type can be shown here. */
export function canBeViewed(mimeType: string): boolean {
  return pictures.includes(mimeType) || mimeType === kindsOfDocuments.text.mimeType;
}

/** A document that was fetched to be looked at. */
export interface Viewed {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Blob;
}

interface Props {
  readonly viewed: Viewed;
  readonly close: () => void;
}

export function DocumentViewer({ viewed, close }: Props) {
  const styles = useStyles();
  const before = useRef(document.activeElement);
  useEffect(() => {
    const opener = before.current;
    // Opened by an answer of the server, the dialog has no trigger to which Fluent could give the focus back.
    return () => void (opener instanceof HTMLElement && opener.focus());
  }, []);
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle className={styles.title}>{viewed.name}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            {pictures.includes(viewed.mimeType) ? <Picture viewed={viewed} /> : <Text bytes={viewed.bytes} />}
          </DialogContent>
          <DialogActions className={styles.action}>
            <Button appearance="primary" onClick={close}>
              {t.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Picture({ viewed: { name, mimeType, bytes } }: Pick<Props, "viewed">) {
  const styles = useStyles();
  const [address, setAddress] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mimeType]);
  if (failed) return <Notice intent="warning" text={t.unreadable} />;
  if (address === undefined) return null;
  return <img className={styles.picture} src={address} alt={name} onError={() => setFailed(true)} />;
}

function Text({ bytes }: { readonly bytes: Blob }) {
  const styles = useStyles();
  const [text, setText] = useState("");
  useEffect(() => {
    let isShown = true;
    void bytes.text().then((read) => isShown && setText(read));
    return () => {
      isShown = false;
    };
  }, [bytes]);
  return <pre className={styles.text}>{text}</pre>;
}
