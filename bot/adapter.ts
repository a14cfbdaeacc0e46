/**
 * The Bot Framework's adapter: who may speak to the bot, and as whom it speaks. Without an app id the SDK checks nobody
 * (PLATFORM, trap 1), so that is made in one place only, for local mode, where the server listens on loopback alone.
 */
import { readFileSync } from "node:fs";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { Log } from "../src/service/ports.ts";

export interface BotIdentity {
  readonly clientId: string;
  readonly tenantId: string;
  readonly credential:
    | { readonly kind: "certificate"; readonly thumbprint: string; readonly privateKeyFile: string }
    | { readonly kind: "managed-identity" };
}

/** The adapter for a tenant's app: every activity needs a token of the Bot Framework made out to this app. */
export function tenantAdapter({ clientId, tenantId, credential }: BotIdentity, log: Log): CloudAdapter {
  const app = { MicrosoftAppId: clientId, MicrosoftAppTenantId: tenantId };
  const proof =
    credential.kind === "managed-identity"
      ? { MicrosoftAppType: "UserAssignedMSI" }
      : {
          MicrosoftAppType: "SingleTenant",
          CertificateThumbprint: credential.thumbprint,
          CertificatePrivateKey: readFileSync(credential.privateKeyFile, "utf8"),
        };
  return quiet(new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...app, ...proof })), log);
}

/** The adapter of local mode, which believes whoever reaches it. */
export function localAdapter(log: Log): CloudAdapter {
  return quiet(new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})), log);
}

/** Without a handler of its own the SDK tells its caller and the console what went wrong, in words that may quote a record. */
function quiet(adapter: CloudAdapter, log: Log): CloudAdapter {
  adapter.onTurnError = async (_turn, fault) => {
    log.note({ event: "fault", where: "turn", error: fault.name });
  };
  return adapter;
}
