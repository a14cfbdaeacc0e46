/** One register and its newest checkpoint: to be kept elsewhere, so that nobody who looks after SharePoint can alter both. */
import { Button, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownload20Regular, Copy20Regular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { RegisterPage } from "../../src/contract/desk-api.ts";
import { dayAt, type Instant } from "../../src/domain/calendar.ts";
import { saveFile } from "../save-file.ts";
import { useSession, useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { fingerprintOf } from "../words/register.ts";
import { useAnnounce } from "./Announcer.tsx";
import { Facts } from "./Facts.tsx";
import { Notice } from "./Notice.tsx";
import { When } from "./When.tsx";

const t = texts.register.checkpoints;

type Held = RegisterPage["registers"][number];

const useStyles = makeStyles({
  register: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  mono: { fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  note: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  text: { width: "100%" },
});

interface Props {
  readonly held: Held;
  readonly now: Instant;
}

export function Checkpoint({ held, now }: Props) {
  const styles = useStyles();
  const { register, entries, newest, checkpoints } = held;
  const count = (n: number): string => n.toLocaleString("en-GB");
  return (
    <section className={styles.register}>
      <h3 className={styles.title}>{texts.register.registers[register].title}</h3>
      <Facts
        facts={[
          [t.entries, count(entries)],
          [t.newest, newest === undefined ? t.none : <When key="at" at={newest.at} now={now} />],
          [t.covers, newest && texts.register.check.entries(newest.size)],
          [
            t.fingerprint,
            newest && (
              <span key="print" className={styles.mono}>
                {fingerprintOf(newest.note)}
              </span>
            ),
          ],
          [t.kept, newest && count(checkpoints)],
        ]}
      />
      {newest && <Keep register={register} newest={newest} />}
    </section>
  );
}

function Keep({ register, newest }: Pick<Held, "register"> & { readonly newest: NonNullable<Held["newest"]> }) {
  const styles = useStyles();
  const { desk } = useSession();
  const zone = useZone();
  const [shown, setShown] = useState(false);
  const download = useMutation({
    mutationFn: () => desk.checkpoint(register),
    onSuccess: (file) => saveFile(file, `lantern-checkpoint-${register}-${dayAt(newest.at, zone)}.json`),
  });
  return (
    <>
      <div className={styles.buttons}>
        <Button
          icon={<ArrowDownload20Regular />}
          aria-label={t.downloadOf(register)}
          disabledFocusable={download.isPending}
          onClick={() => download.mutate()}
        >
          {t.download}
        </Button>
        <Button appearance="subtle" aria-expanded={shown} onClick={() => setShown((before) => !before)}>
          {shown ? t.hide : t.show}
        </Button>
      </div>
      {download.isError && <Notice intent="error" text={t.notDownloaded} />}
      {shown && <Note note={newest.note} label={t.noteOf(register)} />}
    </>
  );
}

function Note({ note, label }: { readonly note: string; readonly label: string }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    // Selected for those whose browser does not let a page inside of Teams copy.
    if (copied === false) area.current?.select();
  }, [copied]);
  const copy = async (): Promise<void> => {
    const done = await copyText(note);
    setCopied(done);
    announce(done ? t.copied : t.notCopied);
  };
  return (
    <div className={styles.note}>
      <Textarea
        readOnly
        className={styles.text}
        textarea={{ ref: area, className: styles.mono, spellCheck: false }}
        rows={12}
        value={note}
        aria-label={label}
      />
      <Button icon={<Copy20Regular />} onClick={() => void copy()}>
        {copied === true ? t.copied : t.copy}
      </Button>
      {copied === false && <Notice intent="info" text={t.notCopied} />}
    </div>
  );
}

/** Whether the browser took it: a host may keep its clipboard from the pages inside of it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
