import { describe, expect, it } from "vitest";
import { readOrderText } from "../../src/orders/order-text.ts";

const SERVERS = ["berlin", "New-York"];

describe("the word status", () => {
  it.each([
    ["status", { kind: "status" }],
    ["status on berlin", { kind: "status", server: "berlin" }],
    ["Status  of  NEW-YORK", { kind: "status", server: "New-York" }],
    ["status berlin", { kind: "status", server: "berlin" }],
    ["status 2", { kind: "status", page: 2 }],
    ["status page 12", { kind: "status", page: 12 }],
    ["status on paris", { kind: "report" }],
    ["status 0", { kind: "report" }],
  ])("%s", (text, read) => {
    expect(readOrderText(text, SERVERS)).toMatchObject(read);
  });
});
