/** Links from a card into the tab. They hold a place in the desk and nothing else: a reference at most (R18.1). */
import type { ConcernReference } from "../../src/domain/ids.ts";
import type { CardSettings } from "./card.ts";

/** A button that opens the tab at a place. */
export function openDesk(
  text: string,
  place:
    | `${"concern" | "my-concerns"}/${ConcernReference}`
    | `my-concerns/${ConcernReference}/body-map`
    | "register"
    | "today"
    | "my-actions"
    | "my-concerns"
    | "raise",
  { teamsAppId }: Pick<CardSettings, "teamsAppId">,
) {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
  const url = `https://teams.microsoft.com/l/entity/${teamsAppId}/desk?context=${context}`;
  return { type: "Action.OpenUrl", title: text, url } as const;
}
