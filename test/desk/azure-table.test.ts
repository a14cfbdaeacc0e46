/** How the table signs in to a storage account as the app itself, without a key. */
import { describe, expect, it } from "vitest";
import { openAzureTable, type TableOptions } from "../../src/desk/azure-table.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";

const url = "https://lantern.table.core.windows.net";

describe("a table that is opened with the app's own tokens", () => {
  it("shows one with each request, asks for it anew, and sends it to the account only", async () => {
    const seen: (string | undefined)[] = [];
    const httpClient = answering((headers, address) => {
      expect(address.startsWith(`${url}/`)).toBe(true);
      seen.push(headers.get("authorization"));
      return seen.length === 1 ? 204 : 404;
    });
    let given = 0;
    const token = async () => {
      given += 1;
      return `token-${given}`;
    };
    const table = await openAzureTable({ url, token }, "Lantern", { httpClient });
    expect(await table.get("work", "nothing")).toBeUndefined();
    expect(await table.get("work", "nothing")).toBeUndefined();
    expect(seen).toEqual(["Bearer token-1", "Bearer token-2", "Bearer token-3"]);
  });

  it("is unavailable where there is no token to be had", async () => {
    const httpClient = answering(() => 204);
    const token = () => Promise.reject(new Error("the certificate is over"));
    await expect(openAzureTable({ url, token }, "Lantern", { httpClient, deadline: 500 })).rejects.toThrow(
      DeskUnavailable,
    );
  });

  it("is unavailable where the one who gives tokens falls silent", async () => {
    const httpClient = answering(() => 204);
    const token = () => new Promise<never>(() => undefined);
    await expect(openAzureTable({ url, token }, "Lantern", { httpClient, deadline: 50 })).rejects.toThrow(
      DeskUnavailable,
    );
  });
});

type Headers = { get(name: string): string | undefined };

/** A way out that leads nowhere: each request is answered with the status that is decided on. */
function answering(decide: (headers: Headers, url: string) => number): NonNullable<TableOptions["httpClient"]> {
  return {
    async sendRequest(request) {
      const status = decide(request.headers, request.url);
      const { headers } = request;
      headers.set("content-type", "application/json");
      const bodyAsText = status === 404 ? '{"odata.error":{"code":"ResourceNotFound"}}' : "";
      return { request, status, headers, bodyAsText };
    },
  };
}
