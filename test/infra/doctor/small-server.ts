/** A server on loopback that answers every request in one way, and remembers what it was asked. */
import { createServer } from "node:http";

export interface SmallServer extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  readonly asked: readonly { readonly path: string; readonly authorization: string | undefined }[];
}

export async function answering(status: number, body: unknown): Promise<SmallServer> {
  const asked: SmallServer["asked"][number][] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", authorization: request.headers.authorization });
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
