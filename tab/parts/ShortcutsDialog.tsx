/** The list of keys, and the switch for those whom single letters disturb. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Switch,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { texts } from "../texts/en.ts";
import { useKeys, useLetters } from "../use-keys.ts";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  action: { margin: 0 },
  key: {
    display: "inline-block",
    minWidth: "1.5em",
    textAlign: "center",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
  },
  letters: { marginTop: tokens.spacingVerticalM },
});

interface Props {
  readonly close: () => void;
}

/** Opens the list on `?`. Returns the way to open it, and the list itself, to be put on the page. */
export function useShortcuts(): { readonly open: () => void; readonly dialog: ReactNode } {
  const [listing, setListing] = useState(false);
  const before = useRef<Element>(null);
  const open = (): void => {
    before.current = document.activeElement;
    setListing(true);
  };
  useEffect(() => {
    // Opened by a key, the list has no trigger to which Fluent could give the focus back.
    if (!listing && before.current instanceof HTMLElement) before.current.focus();
  }, [listing]);
  useKeys({ "?": open });
  return { open, dialog: listing && <ShortcutsDialog close={() => setListing(false)} /> };
}

function ShortcutsDialog({ close }: Props) {
  const styles = useStyles();
  const [letters, switchLetters] = useLetters();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{texts.shortcuts.title}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {texts.shortcuts.rows.map(([key, action]) => (
                <Row key={key} name={key} action={action} />
              ))}
            </dl>
            <Switch
              className={styles.letters}
              checked={letters}
              onChange={(_, data) => switchLetters(data.checked)}
              label={texts.shortcuts.use}
            />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="secondary">{texts.shortcuts.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Row({ name, action }: { readonly name: string; readonly action: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <kbd className={styles.key}>{name}</kbd>
      </dt>
      <dd className={styles.action}>{action}</dd>
    </>
  );
}
