/** The browser on this machine, or `undefined`: see chromium.mjs, which is plain JavaScript because set-up runs on any Node. */
export function findChromium(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;

/** What Chromium is started with, headless, on a machine of ours. */
export const chromiumArguments: readonly string[];

/** Finds a browser or installs Debian's; says what it could not do. */
export function provideChromium(env?: NodeJS.ProcessEnv): Promise<boolean>;
