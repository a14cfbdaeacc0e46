/**
 * Paths and queries for Graph. The client library encodes nothing and takes any "https://" in a path for a host, so every
 * text that goes into an address goes through here.
 */

/** A text as an OData literal: `'O''Brien'`. Not yet encoded for an address. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** One segment of a path. The commas of a site id stay, as Graph writes them itself. */
export function segment(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",");
}

/** A query string with its question mark; options that are undefined are left out. */
export function queryString(options: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/**
 * A link that Graph gave (nextLink, deltaLink) as a path below the version. The host is not followed: a token is only ever
 * sent to the Graph that was configured, and a cursor that is kept outlives the address of a local Graph.
 *
 * @throws TypeError when the link does not lead into Graph v1.0.
 */
export function pathOfLink(link: string): string {
  const { pathname, search } = new URL(link);
  const version = pathname.indexOf("/v1.0/");
  if (version < 0) throw new TypeError("a link that does not lead into Graph v1.0");
  return `${pathname.slice(version + "/v1.0".length)}${search.replaceAll("https://", "https:%2F%2F")}`;
}
