/** Faults of the world outside: nothing is lost by them, and everything is tried again. */

/** The register could not be reached, or did not say what became of a request. Nothing is lost: it is tried again. */
export class RegisterUnavailable extends Error {
  override readonly name = "RegisterUnavailable";
  /** HTTP status, or 0 when there was no answer. */
  readonly status: number;
  /** How long the service asked to be left alone. */
  readonly retryAfterSeconds: number | undefined;
  constructor(status: number, options: { readonly retryAfterSeconds?: number; readonly cause?: unknown } = {}) {
    super(status === 0 ? "no answer" : `status ${status}`, { cause: options.cause });
    this.status = status;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Teams could not be reached. The notice is tried again. */
export class MessengerUnavailable extends Error {
  override readonly name = "MessengerUnavailable";
  readonly retryAfterSeconds: number | undefined;
  constructor(options: { readonly retryAfterSeconds?: number; readonly cause?: unknown } = {}) {
    super("Teams could not be reached", { cause: options.cause });
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
