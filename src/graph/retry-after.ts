/** How long Graph asks to be left alone. */

/**
 * Seconds from the answer's headers: the larger of Retry-After (seconds or a date) and, where SharePoint says that it is
 * throttling, RateLimit-Reset. Undefined when it asks for nothing.
 */
export function retryAfterSeconds(headers: Headers, now: string): number | undefined {
  const asked = [secondsOf(headers.get("retry-after"), now), secondsOf(headers.get("ratelimit-reset"), now)];
  const known = asked.filter((seconds) => seconds !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function secondsOf(text: string | null, now: string): number | undefined {
  if (text === null || text.trim() === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(text.trim())) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.parse(now)) / 1000));
}
