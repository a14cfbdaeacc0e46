/**
 * Where a link leads: to Lantern's tab, to its chat, or out of Teams. Teams' own clients read their deep links the same way;
 * nothing but http(s), mailto and tel is ever opened, whatever a card says.
 */
import { z } from "zod";
import { jsonIn } from "../../../../../src/contract/json.ts";

export type LinkTarget =
  | { readonly kind: "tab"; readonly pageId: string; readonly subPageId: string | undefined }
  | { readonly kind: "chat" }
  | { readonly kind: "web"; readonly url: string }
  | { readonly kind: "refused" };

const teamsHosts = new Set(["teams.microsoft.com", "teams.cloud.microsoft"]);

const entityContext = z.object({ subEntityId: z.string().nullish(), subPageId: z.string().nullish() });

/** The target of a link in a card or of `app.openLink`. There is one app here, so every entity link means Lantern's tab. */
export function linkTarget(link: string): LinkTarget {
  const url = URL.parse(link);
  if (!url) return { kind: "refused" };
  if (url.protocol === "mailto:" || url.protocol === "tel:") return { kind: "web", url: url.href };
  if (url.protocol !== "https:" && url.protocol !== "http:") return { kind: "refused" };
  if (!teamsHosts.has(url.hostname)) return { kind: "web", url: url.href };
  const [, l, kind, , pageId] = url.pathname.split("/");
  if (l !== "l") return { kind: "web", url: url.href };
  if (kind === "entity") {
    return { kind: "tab", pageId: decoded(pageId ?? ""), subPageId: subPageOf(url.searchParams.get("context")) };
  }
  return kind === "chat" ? { kind: "chat" } : { kind: "web", url: url.href };
}

function subPageOf(context: string | null): string | undefined {
  const parsed = entityContext.safeParse(jsonIn(context ?? "{}"));
  return parsed.data?.subEntityId ?? parsed.data?.subPageId ?? undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
