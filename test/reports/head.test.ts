import { describe, expect, it } from "vitest";
import { checkReportHead } from "../../src/reports/index.ts";

const other = (reason: string) => ({ kind: "other", reason });

describe("the beginning of a report", () => {
  it.each([
    ["PDF", "%PDF-1.4\n…", undefined],
    ["PDF", `${" ".repeat(1000)}%PDF-1.4\n`, undefined],
    ["PDF", `${" ".repeat(1100)}%PDF-1.4\n`, other("not-pdf")],
    ["PDF", "", { kind: "empty" }],
    ["PDF", '{"message":"no"}', { kind: "json" }],
    ["PDF", "\uFEFF  \n[]", { kind: "json" }],
    ["PDF", "<!DOCTYPE html><html>", { kind: "html" }],
    ["PDF", "Organization,Account Name\n", other("not-pdf")],
    ["CSV", "Organization,Account Name\r\na,b\r\n", undefined],
    ["CSV", "\uFEFFOrganization;Account Name\r\n", undefined],
    ["CSV", "Account Name\r\nx@example\r\n", undefined],
    ["CSV", "Kontoname;Land\n", undefined],
    ["CSV", '"One, two"\n', other("no-header")],
    ["CSV", "Kontoname\n", other("no-header")],
    ["CSV", "Service unavailable", other("no-header")],
    ["CSV", "", { kind: "empty" }],
    ["CSV", "\r\n\r\n", other("no-text")],
    ["CSV", "PK\u0003\u0004\0\0,\0", other("no-text")],
    ["CSV", "%PDF-1.4\n", other("is-pdf")],
    ["CSV", ' {"message":"a, b"}', { kind: "json" }],
    ["CSV", "<html><body>a, b</body></html>", { kind: "html" }],
  ] as const)("%s: %j", (format, head, problem) => {
    expect(checkReportHead(Buffer.from(head), format)).toEqual(problem);
  });
});
