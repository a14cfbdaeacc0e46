/** Trouble that a test or the Local world orders: failures, lost answers, held requests. */
import { orderedFault } from "./fault.ts";

/** Which request is meant. `path` is matched against the path below `/v1.0`, without the query; both left out means the very next one. */
export interface RequestMatch {
  readonly method?: string;
  readonly path?: RegExp;
  /** After the work was done and stored, so that only the answer suffers. */
  readonly after?: "commit";
}

export interface Failure extends RequestMatch {
  readonly status: number;
  /** Seconds, for the Retry-After header. */
  readonly retryAfter?: number;
}

interface Rule extends RequestMatch {
  readonly act: () => Promise<void>;
}

export interface Interference {
  readonly failNext: (failure: Failure) => void;
  readonly delayNext: (gate: Promise<unknown>, match?: RequestMatch) => Promise<void>;
  /** Takes the rule meant for this request, so that it strikes once, and wraps the work with it. */
  readonly around: <T>(method: string, path: string, work: () => Promise<T>) => Promise<T>;
}

/** Rules strike once each, oldest first. */
export function interference(): Interference {
  const rules: Rule[] = [];
  return {
    failNext: (failure) => {
      rules.push({ ...failure, act: () => Promise.reject(orderedFault(failure.status, failure.retryAfter)) });
    },
    delayNext: (gate, match = {}) => {
      const held = Promise.withResolvers<void>();
      rules.push({
        ...match,
        act: async () => {
          held.resolve();
          await gate;
        },
      });
      return held.promise;
    },
    around: async (method, path, work) => {
      const at = rules.findIndex((rule) => (rule.method ?? method) === method && (rule.path?.test(path) ?? true));
      const rule = at < 0 ? undefined : rules.splice(at, 1)[0];
      if (rule === undefined) return work();
      if (rule.after !== "commit") {
        await rule.act();
        return work();
      }
      const result = await work();
      await rule.act();
      return result;
    },
  };
}
