/** By which signal a server's clock goes forward how far, where `clock-ahead.ts` is loaded. Milliseconds. */
export const steps = { SIGUSR2: 61 * 60_000, SIGHUP: 11 * 60_000 } as const;
export type Step = keyof typeof steps;
