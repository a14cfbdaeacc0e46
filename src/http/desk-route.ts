/** A route of the tab's API: how it is asked, what it answers, and who answers it. */
import type { z } from "zod";
import type { NotThere } from "../service/permission.ts";
import { BodyRefused } from "./body.ts";
import type { Answer, Asking } from "./exchange.ts";

/** One row of the table that is served, and described by openapi.ts. */
export interface DeskRoute {
  readonly method: "get" | "post";
  /** In OpenAPI's spelling: `/api/concerns/{reference}`. */
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  /** It records something, and knows a repeat by the key that it is sent under (`Idempotency-Key`). */
  readonly records?: true;
  /** The body may be long, and is read only when the answer asks for it (`longBody`). */
  readonly isLong?: true;
  /** `file`: the bytes of a document, of any type. */
  readonly reply: z.ZodType | "file";
  readonly answer: (asking: Asking) => Promise<Answer>;
}

/** A route that takes something in its body. */
interface Taking<Body extends z.ZodType> extends Pick<DeskRoute, "path" | "summary" | "records" | "reply"> {
  readonly body: Body;
  /** How the body is described, where that says more than is asked before it is known who sends it. */
  readonly described?: z.ZodType;
  /** Asks whether this person may send anything here, and notes it. Asked only where what they sent makes no sense. */
  readonly asks: (asking: Asking) => Promise<object | NotThere>;
  /** Asks the same itself, before anything else. */
  readonly answer: (asking: Asking, sent: z.output<Body>) => Promise<Answer>;
}

/**
 * The route, which answers that something makes no sense only to whoever may send something there. To anybody else it is as if
 * there were nothing, whatever they send, and their attempt is noted like any other (R4.4).
 */
export function taking<Body extends z.ZodType>(taken: Taking<Body>): DeskRoute {
  const { body, described = body, asks, answer, ...route } = taken;
  return {
    ...route,
    method: "post",
    body: described,
    answer: async (asking) => {
      const sent = asking.body instanceof BodyRefused ? undefined : body.safeParse(asking.body);
      if (sent?.success === true) return answer(asking, sent.data);
      const asked = await asks(asking);
      if (asked === "not-there") return asked;
      if (asking.body instanceof BodyRefused) throw asking.body;
      return "malformed";
    },
  };
}
