/** What Local Teams does for a framed page: Lantern's tab, or a dialog that shows an address. */
import { useRef } from "react";
import { fetchToken } from "../api.ts";
import type { HostPorts, PageTarget } from "../host/answer.ts";
import { hostContext } from "../host/context.ts";
import { tenantOf } from "../host/token.ts";
import { useShell } from "./shell-context.ts";

interface HostedPage extends PageTarget {
  readonly frameContext: "content" | "task";
  readonly openPage: (page: PageTarget) => void;
  readonly started: (phase: string) => void;
}

/** The ports for one framed page. */
export function useHost({ frameContext, pageId, subPageId, openPage, started }: HostedPage): HostPorts {
  const { view, theme, answers, openLink, sayError } = useShell();
  const session = useRef(crypto.randomUUID());
  const { person } = view;
  return {
    frameContext,
    context: async () => {
      const tenant = await fetchToken(person.id).then(tenantOf, () => undefined);
      return hostContext({
        person,
        tenant,
        theme,
        frameContext,
        sessionId: session.current,
        pageId: pageId ?? "lantern",
        subPageId,
      });
    },
    token: () => fetchToken(person.id),
    openLink,
    openPage,
    openDialog: (dialog) => new Promise((closed) => answers.dialogs.show({ ...dialog, card: undefined }, { closed })),
    closeDialog: (result) => void answers.dialogs.submit(result).catch(sayError),
    started,
  };
}
