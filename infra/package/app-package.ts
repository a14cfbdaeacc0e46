/** The zip that a Teams administrator uploads: the manifest with a school's values in it, and the two icons. */
import { strToU8, zipSync } from "fflate";
import type { PackageValues } from "./values.ts";

/** Fixed, so that the same values give the same file, byte for byte. */
const filedAt = new Date(2026, 0, 1);

export interface AppPackageParts {
  /** Text of appPackage/manifest.json, with its placeholders. */
  readonly manifest: string;
  readonly color: Uint8Array;
  readonly outline: Uint8Array;
}

/** @throws Error when a placeholder is left that no value fills: the manifest and PackageValues have drifted apart. */
export function filledManifest(manifest: string, values: PackageValues): string {
  const known = new Map<string, string>(Object.entries(values));
  return manifest.replaceAll(/\$\{\{(.*?)\}\}/g, (placeholder: string, name: string) => {
    const value = known.get(name.trim());
    if (value === undefined) throw new Error(`appPackage/manifest.json: nothing fills ${placeholder}.`);
    return value;
  });
}

/** Teams wants the three files at the top of the zip, in no folder. */
export function appPackage(parts: AppPackageParts, values: PackageValues): Uint8Array {
  const files = {
    "manifest.json": strToU8(filledManifest(parts.manifest, values)),
    "color.png": parts.color,
    "outline.png": parts.outline,
  };
  return zipSync(files, { level: 9, mtime: filedAt });
}
