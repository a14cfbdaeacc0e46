/** What this host tells teams-js it can do. teams-js refuses a capability that is not named here, as it would in Teams. */

/** The version of teams-js whose messages `answer.ts` was read from. */
export const clientVersion = "2.58.0";

/** The runtime configuration, as the JSON text that teams-js parses in `app.initialize`. */
export const runtimeConfiguration = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    pages: { currentApp: {} },
    dialog: { url: {}, update: {} },
  },
});
