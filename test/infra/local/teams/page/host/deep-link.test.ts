import { expect, test } from "vitest";
import { linkTarget } from "../../../../../../infra/local/teams/page/host/deep-link.ts";

const context = encodeURIComponent('{"subEntityId":"concern/C-7K3M"}');

test.each([
  [
    `https://teams.microsoft.com/l/entity/app/desk?context=${context}`,
    { kind: "tab", pageId: "desk", subPageId: "concern/C-7K3M" },
  ],
  ["https://teams.microsoft.com/l/entity/app/desk", { kind: "tab", pageId: "desk", subPageId: undefined }],
  [
    "https://teams.cloud.microsoft/l/entity/app/desk?context=nonsense",
    { kind: "tab", pageId: "desk", subPageId: undefined },
  ],
  ["https://teams.microsoft.com/l/chat/0/0?users=28:x", { kind: "chat" }],
  ["https://teams.microsoft.com/l/meetup-join/x", { kind: "web", url: "https://teams.microsoft.com/l/meetup-join/x" }],
  ["https://example.org/l/entity/app/desk", { kind: "web", url: "https://example.org/l/entity/app/desk" }],
  ["tel:999", { kind: "web", url: "tel:999" }],
  ["javascript:alert(1)", { kind: "refused" }],
  ["data:text/html,x", { kind: "refused" }],
  ["file:///etc/passwd", { kind: "refused" }],
  ["no link", { kind: "refused" }],
])("%s leads where Teams would go", (link, target) => {
  expect(linkTarget(link)).toEqual(target);
});
