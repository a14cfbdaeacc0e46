/** The shapes between the HTTP edge, the router and the routes. */

/** One request, whether it came over the wire or inside a `$batch`. */
export interface Incoming {
  readonly method: string;
  /** Path and query below the host, as sent: `/v1.0/sites/…?$top=5`. */
  readonly target: string;
  /** The address it came from; undefined in process. */
  readonly from?: string | undefined;
  /** Header by lower-case name. */
  readonly header: (name: string) => string | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** All bytes at once, where that is quicker than one by one; undefined when they are more than `most`. */
  readonly collect?: (most: number) => Promise<Uint8Array | undefined>;
  /** The body, where it has been read as JSON already. */
  readonly sent?: { readonly json: unknown };
  /** `http://host/v1.0`, from the request's own Host: what absolute links in the reply start with. */
  readonly base: string;
}

/** How slowly a reply's bytes come. */
export interface Pace {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** A request that has found its route. */
export interface Call extends Incoming {
  /** Path below `/v1.0`, still percent-encoded, without the query. */
  readonly path: string;
  /** The decoded `{name}` parts of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  /** Query options by name; a leading `$` is dropped, as Graph v1.0 accepts both. */
  readonly query: ReadonlyMap<string, string>;
  /** The parsed body of a `json` route. */
  readonly json: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Written as JSON. */
  readonly body?: object;
  /** Written as it is, instead of `body`. */
  readonly content?: Iterable<Uint8Array>;
  /** At once, unless a fault has ordered otherwise. */
  readonly pace?: Pace;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `/sites/{site}/lists`; `{path*}` runs over slashes. */
  readonly path: string;
  /** What SharePoint charges (resource units); the directory has other budgets, so 0 there. */
  readonly units: number | ((query: ReadonlyMap<string, string>) => number);
  readonly body?: "json" | "optional json" | "bytes";
  /** System query options served, without `$`. Any other one is refused rather than ignored. */
  readonly options?: readonly string[];
  readonly answer: (call: Call) => Reply | Promise<Reply>;
}

/** A part of the path the route declared; asking for another one is a bug in the route. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no {${name}}`);
  return value;
}

/** 200 with a JSON body. */
export function ok(body: object, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers, body };
}
