import { useEffect, useEffectEvent, useRef } from "react";
import type { HostPorts } from "../host/answer.ts";
import type { TeamsTheme } from "../host/context.ts";
import { type FrameHost, serveFrame } from "../host/frame.ts";

interface HostedFrameProps {
  readonly url: string;
  readonly title: string;
  readonly theme: TeamsTheme;
  readonly host: HostPorts;
}

/** A page in a frame with Teams around it: its teams-js is answered, and told when the theme changes. */
export function HostedFrame({ url, title, theme, host }: HostedFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const served = useRef<FrameHost | undefined>(undefined);
  const ports = useEffectEvent(() => host);
  const origin = new URL(url, location.href).origin;

  useEffect(() => {
    if (!frame.current) return;
    const serving = serveFrame(frame.current, origin, () => ports());
    served.current = serving;
    return () => serving.stop();
  }, [origin]);

  useEffect(() => served.current?.themeChanged(theme), [theme]);

  return <iframe ref={frame} className="hosted" src={url} title={title} allow="clipboard-write" />;
}
