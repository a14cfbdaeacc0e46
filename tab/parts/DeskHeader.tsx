/** The head of the desk for those who work with records: the search and the list of keys. A phone has the search in its navigation. */
import { Button, makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import { Keyboard20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useNavigate } from "react-router";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { useKeys } from "../use-keys.ts";
import { usePhone } from "../use-narrow.ts";
import { SearchField } from "./SearchField.tsx";
import { useShortcuts } from "./ShortcutsDialog.tsx";

const useStyles = makeStyles({
  header: {
    gridArea: "header",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  box: { width: "100%", maxWidth: "480px", minWidth: 0 },
  // A device without a mouse has no keys to learn either; those who have some find the list by the key itself.
  help: { flexShrink: 0, marginInlineStart: "auto", "@media (hover: none)": { display: "none" } },
});

export function DeskHeader() {
  const styles = useStyles();
  const { me } = useSession();
  const isPhone = usePhone();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const shortcuts = useShortcuts();
  const toSearch = (): void => {
    if (isPhone) void navigate("/search");
    box.current?.select();
    box.current?.focus();
  };
  useKeys(me.may.searchRecords ? { "/": toSearch } : {});
  return (
    <>
      {!isPhone && (
        <header className={styles.header}>
          {me.may.searchRecords && <SearchField box={box} className={styles.box} />}
          <Tooltip content={texts.shortcuts.title} relationship="label">
            <Button className={styles.help} appearance="subtle" icon={<Keyboard20Regular />} onClick={shortcuts.open} />
          </Tooltip>
        </header>
      )}
      {shortcuts.dialog}
    </>
  );
}
