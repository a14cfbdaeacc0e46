/** What a client of Teams takes from an app's manifest: the commands that it offers on a message. */
import { z } from "zod";
import type { MessageCommand } from "./protocol.ts";

const manifest = z.object({
  composeExtensions: z
    .array(
      z.object({
        commands: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            type: z.string().default("query"),
            context: z.array(z.string()).default(["compose", "commandBox"]),
            fetchTask: z.boolean().default(false),
          }),
        ),
      }),
    )
    .default([]),
});

/**
 * The actions that open a dialog on a message, in the manifest's order. Commands of other kinds are not played here.
 *
 * @param text of appPackage/manifest.json; its placeholders need not be filled
 */
export function messageCommandsIn(text: string): readonly MessageCommand[] {
  return manifest
    .parse(JSON.parse(text))
    .composeExtensions.flatMap(({ commands }) => commands)
    .filter(({ type, context, fetchTask }) => type === "action" && fetchTask && context.includes("message"))
    .map(({ id, title }) => ({ id, title }));
}
