/** What the page must know of a token that it only hands on. */
import { z } from "zod";

const claims = z.object({ tid: z.string() });

/** The tenant a token is for, read without checking it: the server checks, this page only tells the tab where it is. */
export function tenantOf(token: string): string | undefined {
  try {
    const payload = atob((token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    return claims.safeParse(JSON.parse(payload)).data?.tid;
  } catch {
    return undefined;
  }
}
