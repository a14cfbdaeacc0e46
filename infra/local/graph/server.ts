/**
 * A stand-in for Microsoft Graph v1.0 on loopback, for development and tests: to Graph what Azurite is to Azure Storage. Its wire format,
 * limits and failures are the service's; README.md says where it stops.
 */
import { controlOf, type GraphControl } from "./control.ts";
import { controlRoute } from "./control-route.ts";
import type { Directory } from "./directory-store.ts";
import type { FaultSpec } from "./fault-spec.ts";
import { listen } from "./listener.ts";
import { type After, openStandIn, type StandIn, type StandInOptions } from "./stand-in.ts";

export interface GraphStandInOptions extends StandInOptions {
  /** 0 (the default) lets the system choose. */
  readonly port?: number;
  /** What ordered slowness waits by; the system's timers unless given. */
  readonly after?: After;
}

export interface GraphStandIn extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/v1.0` */
  readonly url: string;
  /** `http://127.0.0.1:PORT/control/faults` */
  readonly controlUrl: string;
  readonly control: GraphControl;
  readonly close: () => Promise<void>;
}

export type { Directory, FaultSpec, GraphControl };

/** Opens the file and listens. @throws Error when the port is taken, the file cannot be used or the site id is malformed. */
export async function startGraphStandIn(options: GraphStandInOptions): Promise<GraphStandIn> {
  const standIn = openStandIn(options, options.after ?? systemTimer);
  try {
    return await serving(standIn, options.port ?? 0);
  } catch (error) {
    standIn[Symbol.dispose]();
    throw error;
  }
}

/** Does not keep the process alive: whoever waits for the answer holds a connection. */
function systemTimer(milliseconds: number, call: () => void): void {
  setTimeout(call, milliseconds).unref();
}

async function serving(standIn: StandIn, port: number): Promise<GraphStandIn> {
  const control = controlRoute(standIn.faults);
  const listener = await listen(port, {
    answer: (incoming) => (incoming.target.startsWith("/control/") ? control(incoming) : standIn.answer(incoming)),
    wait: standIn.wait,
  });
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await listener.goDown();
    standIn[Symbol.dispose]();
  };
  const address = `http://127.0.0.1:${listener.port}`;
  return {
    url: `${address}/v1.0`,
    controlUrl: `${address}/control/faults`,
    control: controlOf(standIn, { goDown: listener.goDown, comeBack: listener.comeBack }),
    close,
    [Symbol.asyncDispose]: close,
  };
}
