import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { CSSProperties } from "react";
import { CardView } from "../card/CardView.tsx";
import { searchFor } from "./bot-requests.ts";
import { HostedFrame } from "./HostedFrame.tsx";
import { useShell } from "./shell-context.ts";
import type { OpenDialog } from "./use-dialog.ts";
import { useHost } from "./use-host.ts";

/** Teams' named sizes, in pixels. */
const widths: Readonly<Record<string, number>> = { small: 280, medium: 600, large: 1200 };
const heights: Readonly<Record<string, number>> = { small: 176, medium: 432, large: 760 };

/** The dialog a card, a message action or the tab opened. */
export function TaskDialog() {
  const { dialogs } = useShell().answers;
  const { current } = dialogs;
  if (!current) return null;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && dialogs.dismiss()}>
      <Surface dialog={current} />
    </Dialog>
  );
}

function Surface({ dialog }: { readonly dialog: OpenDialog }) {
  const { dialogs } = useShell().answers;
  const { title, width, height, url, text } = dialog.content;
  const size: CSSProperties = { maxWidth: inPixels(width, widths, 600) };
  return (
    <DialogSurface className="task" style={size}>
      <DialogBody className="task-body">
        <DialogTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label="Close"
              onClick={() => dialogs.dismiss()}
            />
          }
        >
          {title}
        </DialogTitle>
        <DialogContent
          className={url ? "task-content framed" : "task-content"}
          style={url ? { height: inPixels(height, heights, 432) } : {}}
        >
          {text !== undefined && <p>{text}</p>}
          {url ? <DialogPage url={url} title={title} /> : <DialogCard dialog={dialog} />}
        </DialogContent>
        {text !== undefined && (
          <DialogActions>
            <Button appearance="primary" onClick={() => dialogs.dismiss()}>
              OK
            </Button>
          </DialogActions>
        )}
      </DialogBody>
    </DialogSurface>
  );
}

function DialogCard({ dialog }: { readonly dialog: OpenDialog }) {
  const { view, theme, people, answers, openLink, sayError } = useShell();
  const { card, title } = dialog.content;
  const personal = view.conversations.find(({ kind }) => kind === "personal")?.id;
  const asker = { person: view.person.id, conversation: view.open ?? personal ?? "", theme, message: undefined };
  if (!card) return null;
  return (
    <CardView
      card={card}
      label={title}
      inDialog
      onLink={(link) => void openLink(link)}
      search={searchFor(
        asker,
        people.map(({ id, name }) => ({ title: name, value: id })),
      )}
      onRequest={async (request) => {
        if (request.kind !== "submit") return undefined;
        try {
          await answers.dialogs.submit(request.value);
        } catch (error) {
          sayError();
          throw error;
        }
        return undefined;
      }}
    />
  );
}

function DialogPage({ url, title }: { readonly url: string; readonly title: string }) {
  const { theme } = useShell();
  const host = useHost({
    frameContext: "task",
    pageId: undefined,
    subPageId: undefined,
    openPage: () => undefined,
    started: () => undefined,
  });
  const address = URL.parse(url, location.href);
  // Teams opens what the manifest's validDomains name: the app's own pages, which are this machine's.
  if (address?.origin !== location.origin) return <p>This dialog's address cannot be opened.</p>;
  return <HostedFrame url={address.href} title={title || "Dialog"} theme={theme} host={host} />;
}

function inPixels(
  size: number | string | undefined,
  named: Readonly<Record<string, number>>,
  otherwise: number,
): number {
  if (typeof size === "number") return size;
  return named[size ?? ""] ?? otherwise;
}
