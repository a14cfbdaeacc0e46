/** The names of this machine: only under these is plain http accepted, and only to these does the local world answer. */

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Whether a host, as a `Host` header or an address has it, with or without a port, is this machine by its own name. */
export function isLoopbackHost(host: string): boolean {
  return loopback.test(host);
}
