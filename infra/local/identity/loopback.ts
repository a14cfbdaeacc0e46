/**
 * Who may speak to the local stand-ins: this machine, and only through its own name.
 *
 * They hand out tokens without asking for a password. Listening on loopback keeps other machines away, but not other web
 * pages open in the same browser: a page can make its own host name point to 127.0.0.1 (DNS rebinding), or post a form
 * across origins. The Host and Origin headers tell such requests apart.
 */
import type { IncomingMessage } from "node:http";
import { isLoopbackHost } from "../../../src/contract/loopback.ts";

/** Whether the request names this machine as its host, and, where a page sent it, comes from a page of this machine. */
export function isFromLoopback(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (!isLoopbackHost(host ?? "")) return false;
  return origin === undefined || isLoopbackHost(URL.parse(origin)?.host ?? "");
}
