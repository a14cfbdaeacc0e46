/** What was asked of the stand-in, for a test to look at. */
export interface LoggedRequest {
  readonly method: string;
  /** Below `/v1.0`, percent-encoded, without the query: no filter value is kept. */
  readonly path: string;
  /** 0 when the connection broke. */
  readonly status: number;
  readonly resourceUnits: number;
}

export interface RequestLog {
  readonly add: (request: LoggedRequest) => void;
  readonly all: () => readonly LoggedRequest[];
  readonly forget: () => void;
}

/** So that a stand-in left running for days does not grow without end. */
const most = 100_000;

/** Keeps what was asked since the last `forget`, in the order the answers were ready. */
export function requestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  return {
    add: (request) => {
      if (requests.length >= most) requests = requests.slice(most / 2);
      requests.push(request);
    },
    all: () => [...requests],
    forget: () => {
      requests = [];
    },
  };
}
