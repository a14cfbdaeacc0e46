/** Tokens for the storage account in which the desk lies, where it is signed in to as the app itself. */
import type { Config } from "./config.ts";
import { entraTokens, type TokenSource } from "./graph/tokens.ts";

const storage = "https://storage.azure.com";

/** The tokens; in local mode nobody asks for one, because storage on this machine is opened by its connection string. */
export function storageTokens(config: Config): TokenSource {
  if (config.mode === "local") return () => Promise.reject(new Error("local mode signs in to no storage account"));
  return entraTokens({ ...config, resource: storage });
}
