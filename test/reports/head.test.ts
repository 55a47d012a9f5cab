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
    ["CSV", '"One, two"\n', undefined],
    ["CSV", "Kontoname\n", undefined],
    ["CSV", "[Organization],[Account Name]\n", undefined],
    ["CSV", "Title\r\n\r\nOrganization|Account\r\n", undefined],
    ["CSV", "\r\n\r\nOrganization,Account Name\r\n", undefined],
    ["CSV", "PK\u0003\u0004\0\0,\0", undefined],
    ["CSV", "", { kind: "empty" }],
    ["CSV", "\uFEFF\r\n\r\n", { kind: "empty" }],
    ["CSV", "%PDF-1.4\n", other("is-pdf")],
    ["CSV", ' {"message":"a, b"}', { kind: "json" }],
    ["CSV", "<html><body>a, b</body></html>", { kind: "html" }],
  ] as const)("%s: %j", (format, head, problem) => {
    expect(checkReportHead(Buffer.from(head), format)).toEqual(problem);
  });

  it.each([
    ["Organization,Account Name\r\n", undefined],
    ["<!DOCTYPE html>", { kind: "html" }],
    ['{"message":"no"}', { kind: "json" }],
  ])("is read in UTF-16 too, with its mark and without: %j", (text, problem) => {
    for (const head of [text, `\uFEFF${text}`]) {
      const little = Buffer.from(head, "utf16le");
      expect(checkReportHead(little, "CSV")).toEqual(problem);
      expect(checkReportHead(Buffer.from(little).swap16(), "CSV")).toEqual(problem);
    }
  });
});
