/** The context of a page in Teams, in the flat form in which hosts send it; teams-js turns it into `app.Context`. */
import type { LocalPerson } from "../../protocol.ts";

/** Teams' own names of its themes. */
export type TeamsTheme = "default" | "dark" | "contrast";

export interface FrameFacts {
  readonly person: LocalPerson;
  /** The tenant the person's token is for; absent while no token could be had. */
  readonly tenant: string | undefined;
  readonly theme: TeamsTheme;
  readonly frameContext: "content" | "task";
  readonly sessionId: string;
  readonly pageId: string;
  readonly subPageId: string | undefined;
}

/** What `getContext` answers. Field names are those of teams-js 2.58, `app.getContext`. */
export function hostContext(facts: FrameFacts): Readonly<Record<string, unknown>> {
  return {
    locale: facts.person.locale ?? "en-GB",
    theme: facts.theme,
    hostName: "Teams",
    hostClientType: "web",
    sessionId: facts.sessionId,
    appSessionId: facts.sessionId,
    ringId: "local",
    entityId: facts.pageId,
    subEntityId: facts.subPageId,
    frameContext: facts.frameContext,
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: facts.person.id,
    userDisplayName: facts.person.name,
    tid: facts.tenant,
  };
}
