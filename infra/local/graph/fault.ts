/**
 * An OData error on its way to the client. Thrown, as OData libraries do, because every depth of a request may end it;
 * the pipeline is the one place that catches it and writes `{error: {code, message, innerError}}`.
 */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Becomes `innerError.code`, where the service gives a finer one. */
  readonly innerCode: string | undefined;

  constructor(status: number, code: string, message: string, more: FaultDetails = {}) {
    super(message);
    this.name = "GraphFault";
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.innerCode = more.innerCode;
  }
}

interface FaultDetails {
  readonly headers?: Readonly<Record<string, string>>;
  readonly innerCode?: string;
}

/** SharePoint's code for a request it understood and will not do. */
export function invalidRequest(message: string): GraphFault {
  return new GraphFault(400, "invalidRequest", message);
}

/** The Graph front door's code for a request it could not read. */
export function badRequest(message: string): GraphFault {
  return new GraphFault(400, "BadRequest", message);
}

/** SharePoint's answer for a site, list, item or file that is not there. */
export function itemNotFound(message = "The resource could not be found."): GraphFault {
  return new GraphFault(404, "itemNotFound", message);
}

/** The directory's answer for a person or service principal that is not there. */
export function directoryObjectNotFound(id: string): GraphFault {
  return new GraphFault(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** 409: a list or file of that name is there already. */
export function nameAlreadyExists(): GraphFault {
  return new GraphFault(409, "nameAlreadyExists", "The specified item name already exists.");
}

/** 412: `if-match` names another version than the stored one. */
export function etagMismatch(): GraphFault {
  return new GraphFault(412, "resourceModified", "ETag does not match current item's value");
}

/**
 * The 5,000-row list view threshold. Graph reports it as 429 although waiting never helps, and sends no Retry-After: SharePoint's
 * SPQueryThrottledException is taken for throttling on the way out.
 */
export function listViewThreshold(): GraphFault {
  return new GraphFault(429, "activityLimitReached", "The request has been throttled", {
    innerCode: "throttledRequest",
  });
}

/** A column that is not indexed was used in `$filter` or `$orderby` without the Prefer header. */
export function notIndexed(column: string): GraphFault {
  return invalidRequest(
    `Field '${column}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

/** No answer at all: the connection was refused, or broke before or after the work was done. */
export class ConnectionBroken extends Error {
  readonly code: "ECONNRESET" | "ECONNREFUSED";

  constructor(code: "ECONNRESET" | "ECONNREFUSED") {
    super("The connection broke");
    this.name = "ConnectionBroken";
    this.code = code;
  }
}

const codes: Readonly<Record<number, string>> = {
  401: "InvalidAuthenticationToken",
  403: "accessDenied",
  404: "itemNotFound",
  412: "resourceModified",
  423: "resourceLocked",
  429: "activityLimitReached",
  500: "generalException",
  502: "BadGateway",
  503: "serviceNotAvailable",
  504: "GatewayTimeout",
};

/** A refusal that a test or the Local world has ordered, with Graph's word for its status. */
export function orderedFault(status: number, retryAfter: number | undefined): GraphFault {
  const headers = {
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    ...(status === 401 ? { "WWW-Authenticate": 'Bearer realm=""' } : {}),
  };
  return new GraphFault(status, codes[status] ?? "UnknownError", "Ordered by the stand-in's control.", { headers });
}
