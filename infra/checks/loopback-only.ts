/** Loaded before every test: a connection that would leave this machine fails at once, with its name in the error. */
import net from "node:net";

const connect = net.Socket.prototype.connect;
const loopback = /^(localhost|127(\.\d+){3}|::1|\[::1\]|)$/;

net.Socket.prototype.connect = function onlyLoopback(this: net.Socket, ...args: readonly unknown[]): net.Socket {
  const host = hostIn(args);
  if (!loopback.test(host)) throw new Error(`A test may not leave this machine, and asked for ${host}.`);
  return Reflect.apply(connect, this, args);
};

/** Node hands over what `net.connect` was given, or its own list with the options first. No host is this machine. */
function hostIn(args: readonly unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null)
    return "host" in first && typeof first.host === "string" ? first.host : "";
  return typeof first === "number" && typeof second === "string" ? second : "";
}
