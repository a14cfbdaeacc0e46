export async function keepCheckpoints(_p: unknown) { return 3600_000; }
export async function keepLastCheckpoints(_p: unknown) { return; }
