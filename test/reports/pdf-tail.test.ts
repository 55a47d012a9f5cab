import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPdfTail, PDF_TAIL_BYTES } from "../../src/reports/index.ts";
import { drawnPdf } from "./files.ts";

const twoPages = (pdf: PDFKit.PDFDocument) => pdf.text("Page 1").addPage().text("Page 2");

describe("the end of a PDF", () => {
  it("is there in a whole file", async () => {
    expect(checkPdfTail((await drawnPdf(twoPages)).subarray(-PDF_TAIL_BYTES))).toBeUndefined();
  });

  it.each([
    ["a line end behind it", "startxref\n12\n%%EOF\r\n", undefined],
    ["some junk behind it", `startxref\n12\n%%EOF\n${"\0".repeat(900)}`, undefined],
    ["too much junk behind it", `startxref\n12\n%%EOF\n${"\0".repeat(1100)}`, "end-missing"],
    ["no mark", "startxref\n12\n%%EO", "end-missing"],
    ["no start", "endobj\n%%EOF\n", "end-incomplete"],
    ["a cut start", "startxref\n%%EOF\n", "end-incomplete"],
    ["nothing", "", "end-missing"],
  ])("with %s", (_, tail, problem) => {
    expect(checkPdfTail(Buffer.from(tail))).toBe(problem);
  });

  it("is missing wherever the file is cut", async () => {
    const bytes = await drawnPdf(twoPages);
    const end = bytes.lastIndexOf("%%EOF");
    fc.assert(
      fc.property(fc.nat(end + 4), (length) => {
        expect(checkPdfTail(bytes.subarray(0, length).subarray(-PDF_TAIL_BYTES))).toBeDefined();
      }),
    );
  });
});
