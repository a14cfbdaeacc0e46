import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PageTarget } from "../host/answer.ts";
import { HostedFrame } from "./HostedFrame.tsx";
import { useShell } from "./shell-context.ts";
import { useHost } from "./use-host.ts";

/** A visit of the tab: a deep link makes a new one, and the page is loaded anew for it, as in Teams. */
export interface TabVisit extends PageTarget {
  readonly count: number;
}

interface TabPaneProps {
  readonly visit: TabVisit;
  readonly isShown: boolean;
  readonly onPage: (page: PageTarget) => void;
}

/** Lantern's tab. It stays loaded while the chat is open, so that a form half filled in is still there. */
export function TabPane({ visit, isShown, onPage }: TabPaneProps) {
  const { theme } = useShell();
  const [hasFailed, setFailed] = useState(false);
  const host = useHost({
    frameContext: "content",
    pageId: visit.pageId,
    subPageId: visit.subPageId,
    openPage: onPage,
    started: (phase) => setFailed(phase === "failure"),
  });
  return (
    <section className="tab-pane" hidden={!isShown} aria-label="Lantern">
      {hasFailed ? (
        <div className="page-wait">
          <h1>There was a problem reaching this app</h1>
          <Button onClick={() => onPage(visit)}>Try again</Button>
        </div>
      ) : (
        <HostedFrame url="/tab/" title="Lantern" theme={theme} host={host} />
      )}
    </section>
  );
}
