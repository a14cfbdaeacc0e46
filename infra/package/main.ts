/** `npm run package -- --app-id <GUID> --domain <host> [--bot-id <GUID>]`: makes dist/lantern.zip for Teams. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { appPackage } from "./app-package.ts";
import { packageValues } from "./values.ts";

const root = join(import.meta.dirname, "../..");
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
const values = packageValues(process.argv.slice(2), process.env, version);

if ("problem" in values) {
  process.stderr.write(`${values.problem}\n`);
  process.exitCode = 1;
} else {
  const source = join(root, "appPackage");
  const parts = {
    manifest: readFileSync(join(source, "manifest.json"), "utf8"),
    color: readFileSync(join(source, "color.png")),
    outline: readFileSync(join(source, "outline.png")),
  };
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist", "lantern.zip"), appPackage(parts, values));
  const { LANTERN_VERSION, LANTERN_DOMAIN } = values;
  process.stdout.write(
    `dist/lantern.zip: Lantern ${LANTERN_VERSION} for ${LANTERN_DOMAIN}. Upload it in the Teams admin centre, Manage apps.\n`,
  );
}
