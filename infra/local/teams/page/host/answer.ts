/**
 * The host's half of teams-js: what a request from a framed page is answered with. Message names and the order of values are
 * those of @microsoft/teams-js 2.58 (its `sendAndHandleStatusAndReason` wants `[ok, reason]`, `sendAndHandleSdkError` wants
 * `[error, result]`). Knows nothing of windows: `frame.ts` carries the messages.
 */
import { z } from "zod";
import { clientVersion, runtimeConfiguration } from "./runtime.ts";

const hostRequest = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).optional(),
});

export type HostRequest = z.infer<typeof hostRequest>;

/** The request in a posted message, or undefined when it is something else (an extension's, a bundler's). */
export function parseHostRequest(data: unknown): HostRequest | undefined {
  return hostRequest.safeParse(data).data;
}

export interface PageTarget {
  readonly pageId: string | undefined;
  readonly subPageId: string | undefined;
}

export interface DialogRequest {
  readonly title: string;
  readonly url: string;
  readonly width: number | string | undefined;
  readonly height: number | string | undefined;
}

/** What the host can do for a framed page. */
export interface HostPorts {
  readonly frameContext: "content" | "task";
  context(): Promise<Readonly<Record<string, unknown>>>;
  /** A signed token of the person, or a rejection whose reason the page is told. */
  token(): Promise<string>;
  /** False when the link leads nowhere this host can go. */
  openLink(link: string): boolean;
  openPage(target: PageTarget): void;
  /** Settles when the dialog closes: with what it submitted, or undefined when it was dismissed. */
  openDialog(dialog: DialogRequest): Promise<unknown>;
  closeDialog(result: unknown): void;
  /** The page says how its start went: `appLoaded`, `success`, `failure`, `expectedFailure`. */
  started(phase: string): void;
}

const deepLink = z.string();
const appPage = z.object({ pageId: z.string().optional(), subPageId: z.string().optional() });
const dialogInfo = z.object({
  title: z.string().optional(),
  url: z.string(),
  width: z.union([z.number(), z.string()]).optional(),
  height: z.union([z.number(), z.string()]).optional(),
});

/**
 * The values a request is answered with, or undefined for a request that takes no answer.
 *
 * A function this host does not know gets none either: teams-js never sends what the runtime configuration does not name.
 */
export async function hostAnswer(request: HostRequest, host: HostPorts): Promise<readonly unknown[] | undefined> {
  const argument = request.args?.[0];
  switch (request.func) {
    case "initialize":
      return [host.frameContext, "web", runtimeConfiguration, clientVersion];
    case "getContext":
      return [await host.context()];
    case "authentication.getAuthToken":
      return tokenAnswer(host);
    case "executeDeepLink":
      return linkAnswer(argument, host);
    case "pages.navigateToApp":
      return pageAnswer(argument, host) ? [true] : [false, "This page cannot be opened here."];
    case "pages.currentApp.navigateTo":
      return pageAnswer(argument, host) ? [undefined, true] : [{ errorCode: 4000, message: "No such page." }];
    case "pages.currentApp.navigateToDefaultPage":
      host.openPage({ pageId: undefined, subPageId: undefined });
      return [undefined, true];
    case "tasks.startTask":
      return dialogAnswer(argument, host);
    case "tasks.completeTask":
      host.closeDialog(argument);
      return undefined;
    default:
      if (request.func.startsWith("appInitialization.")) host.started(request.func.slice("appInitialization.".length));
      return undefined;
  }
}

async function tokenAnswer(host: HostPorts): Promise<readonly unknown[]> {
  try {
    return [true, await host.token()];
  } catch {
    return [false, "The local identity gave no token."];
  }
}

function linkAnswer(argument: unknown, host: HostPorts): readonly unknown[] {
  const link = deepLink.safeParse(argument).data;
  return link !== undefined && host.openLink(link) ? [true] : [false, "This link cannot be opened here."];
}

function pageAnswer(argument: unknown, host: HostPorts): boolean {
  const page = appPage.safeParse(argument).data;
  if (!page) return false;
  host.openPage({ pageId: page.pageId, subPageId: page.subPageId });
  return true;
}

async function dialogAnswer(argument: unknown, host: HostPorts): Promise<readonly unknown[]> {
  const info = dialogInfo.safeParse(argument).data;
  if (!info) return ["A dialog needs an address."];
  const result = await host.openDialog({
    title: info.title ?? "",
    url: info.url,
    width: info.width,
    height: info.height,
  });
  return result === undefined ? ["User cancelled/closed the task module."] : [undefined, result];
}
