/** What `npm run doctor` is told on its command line. */
import { parseArgs } from "node:util";
import { z } from "zod";

export interface DoctorOptions {
  /** Client id of the server's app, where doctor runs as another one that may see more. */
  readonly app: string | undefined;
}

/** Reads the arguments after the script's name, or says in a line what is wrong with them. */
export function doctorOptions(args: readonly string[]): DoctorOptions | { readonly problem: string } {
  try {
    const { app } = parseArgs({ args: [...args], options: { app: { type: "string" } } }).values;
    if (app === undefined || z.guid().safeParse(app).success) return { app: app?.toLowerCase() };
    return { problem: "--app takes the client id of the app that the server runs as, a GUID." };
  } catch {
    return {
      problem: "The only option is --app <client id of the server's app>, for doctor as another app than the server.",
    };
  }
}
