/** Carries the messages between a framed page and the host. Only the frame's own window, at the origin it was given, is heard. */
import { type HostPorts, hostAnswer, parseHostRequest } from "./answer.ts";
import type { TeamsTheme } from "./context.ts";

export interface FrameHost {
  /** Tells the page that the theme changed, as Teams does to every page that registered for it. */
  themeChanged(theme: TeamsTheme): void;
  stop(): void;
}

/**
 * Answers the teams-js requests of one frame until stopped. `host` is asked anew for every request, so what it knows may change.
 *
 * @param origin where the framed page is served from; answers are posted to it alone, because one of them is a token.
 */
export function serveFrame(frame: HTMLIFrameElement, origin: string, host: () => HostPorts): FrameHost {
  const answer = async (event: MessageEvent): Promise<void> => {
    const source = frame.contentWindow;
    if (!source || event.source !== source || event.origin !== origin) return;
    const request = parseHostRequest(event.data);
    if (!request) return;
    const args = await hostAnswer(request, host());
    if (args) source.postMessage({ id: request.id, uuidAsString: request.uuidAsString, args }, origin);
  };
  const listen = (event: MessageEvent): void => void answer(event);
  window.addEventListener("message", listen);
  return {
    themeChanged: (theme) => frame.contentWindow?.postMessage({ func: "themeChange", args: [theme] }, origin),
    stop: () => window.removeEventListener("message", listen),
  };
}
