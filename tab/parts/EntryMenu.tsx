/** What can be done with one entry of the record beside reading it. Quiet, because it is seldom wanted. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles } from "@fluentui/react-components";
import { Edit20Regular, MoreHorizontal20Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { EntryCard } from "../../src/contract/desk-api.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import { DeskFailure } from "../desk.ts";
import { saveFile } from "../save-file.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { useAnnounce } from "./Announcer.tsx";
import { Notice } from "./Notice.tsx";

const t = texts.concern;

const useStyles = makeStyles({ button: { marginInlineStart: "auto", flexShrink: 0 } });

/** The menu of an entry, and the words about what did not succeed, for below its heading. */
export function useEntryMenu(
  reference: ConcernReference,
  entry: EntryCard,
  amend: ((seq: number) => void) | undefined,
): { menu: ReactNode; problem: ReactNode } {
  const styles = useStyles();
  const { desk } = useSession();
  const announce = useAnnounce();
  const proof = useMutation({
    mutationFn: () => desk.proof(reference, entry.seq),
    onSuccess: (file) => {
      saveFile(file, `lantern-proof-${reference}-${entry.seq}.json`);
      announce(t.proof.exported);
    },
    onError: (error) => announce(wordsFor(error)),
  });
  const menu = (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-label={t.more(t.entry[entry.kind])}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {amend !== undefined && isAmendable(entry) && (
            <MenuItem icon={<Edit20Regular />} onClick={() => amend(entry.seq)}>
              {t.amend}
            </MenuItem>
          )}
          <MenuItem icon={<ShieldCheckmark20Regular />} onClick={() => proof.mutate()}>
            {t.proof.export}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
  const problem = proof.isError && (
    <Notice intent={isMissing(proof.error) ? "info" : "error"} text={wordsFor(proof.error)} />
  );
  return { menu, problem };
}

/** What holds no words of anybody needs no correction. */
function isAmendable({ kind }: EntryCard): boolean {
  return kind !== "concern.acknowledged" && kind !== "amendment.recorded";
}

function isMissing(error: unknown): boolean {
  return error instanceof DeskFailure && error.kind === "not-there";
}

function wordsFor(error: unknown): string {
  return isMissing(error) ? t.proof.notYet : t.proof.failed;
}
