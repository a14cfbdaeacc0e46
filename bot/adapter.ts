/**
 * The Bot Framework's adapter: who may speak to the bot, and as whom it speaks. Without an app id the SDK checks nobody,
 * so that is made in one place only, for local mode, where the server listens on loopback alone.
 */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { AppCredential } from "../src/config.ts";
import { faultEvent } from "../src/service/fault.ts";
import type { Log } from "../src/service/ports.ts";

/** The adapter, for whoever puts the parts together and must not know the framework. */
export type BotAdapter = CloudAdapter;

export interface BotIdentity {
  readonly clientId: string;
  readonly tenantId: string;
  readonly credential: AppCredential;
}

/** The adapter for a tenant's app: every activity needs a token of the Bot Framework made out to this app. */
export function tenantAdapter({ clientId, tenantId, credential }: BotIdentity, log: Log): CloudAdapter {
  const app = { MicrosoftAppId: botAppId(clientId, credential), MicrosoftAppTenantId: tenantId };
  const proof =
    credential.kind === "managed-identity"
      ? { MicrosoftAppType: "UserAssignedMSI" }
      : {
          MicrosoftAppType: "SingleTenant",
          CertificateThumbprint: credential.thumbprint,
          CertificatePrivateKey: credential.privateKey,
        };
  return quiet(new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...app, ...proof })), log);
}

/** The id as which the bot speaks: the app's own, or the managed identity's where there is one. */
export function botAppId(clientId: string, credential: AppCredential): string {
  return credential.kind === "managed-identity" ? credential.clientId : clientId;
}

/** The adapter of local mode, which believes whoever reaches it. */
export function localAdapter(log: Log): CloudAdapter {
  return quiet(new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})), log);
}

/** Without a handler of its own the SDK tells its caller and the console what went wrong, in words that may quote a record. */
function quiet(adapter: CloudAdapter, log: Log): CloudAdapter {
  adapter.onTurnError = async (_turn, fault) => {
    log.note(faultEvent("turn", fault));
  };
  return adapter;
}
