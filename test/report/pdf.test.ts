import { once } from "node:events";
import fc from "fast-check";
import PDFDocument from "pdfkit";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { checkPdfTail, digestReport, PDF_TAIL_BYTES } from "../../src/report/index.ts";
import { packedPdf, scratch } from "./files.ts";

async function drawnPdf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  for (let page = 0; page < pages; page += 1) pdf.addPage().text(`Page ${page}`);
  pdf.end();
  await once(pdf, "end");
  return Buffer.concat(chunks);
}

async function digest(bytes: Uint8Array) {
  await using files = await scratch();
  return digestReport({ path: await files.write("report.pdf", bytes), format: "PDF" });
}

describe("pages of a PDF", () => {
  it.each([1, 14, 300])("are read where each has an object of its own: %i", async (pages) => {
    const bytes = await drawnPdf(pages);
    expect(await digest(bytes)).toEqual({ format: "PDF", bytes: bytes.length, pages });
  });

  it.each([1, 10, 12] as const)("are read where objects are packed, with predictor %i", async (predictor) => {
    expect(await digest(packedPdf({ pages: 7, predictor }))).toMatchObject({ pages: 7 });
  });

  it("are packed in the test as a whole PDF reader reads it", async () => {
    const { _pdfInfo } = await getDocumentProxy(new Uint8Array(packedPdf({ pages: 7 })));
    expect(_pdfInfo.numPages).toBe(7);
  });

  it("are read after an update that was put behind the end", async () => {
    const bytes = await drawnPdf(3);
    const text = bytes.toString("latin1");
    const [, tree] = /\/Pages (\d+) 0 R/.exec(text) ?? [];
    const [, before] = /startxref\n(\d+)/.exec(text) ?? [];
    const [, root] = /\/Root (\d+) 0 R/.exec(text) ?? [];
    const objectAt = bytes.length;
    const object = `${tree} 0 obj\n<< /Type /Pages /Count 5 /Kids [] >>\nendobj\n`;
    const xref = `xref\n${tree} 1\n${String(objectAt).padStart(10, "0")} 00000 n \n`;
    const trailer = `trailer\n<< /Size 9 /Root ${root} 0 R /Prev ${before} >>\n`;
    const end = `startxref\n${objectAt + object.length}\n%%EOF\n`;
    expect(await digest(Buffer.from(text + object + xref + trailer + end, "latin1"))).toMatchObject({
      pages: 5,
    });
  });

  it.each([
    ["nothing", ""],
    ["a beginning and an end", "%PDF-1.7\nstartxref\n0\n%%EOF\n"],
    [
      "a cross-reference that leads back to itself",
      "%PDF-1.7\nxref\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF\n",
    ],
    ["an end far outside", "%PDF-1.7\nstartxref\n99999999999\n%%EOF\n"],
    ["brackets without end", `%PDF-1.7\nxref\ntrailer\n${"<< /A ".repeat(500)}\nstartxref\n9\n%%EOF\n`],
  ])("are unknown in %s, with a note", async (_, text) => {
    expect(await digest(Buffer.from(text))).toEqual({
      format: "PDF",
      bytes: text.length,
      pages: null,
      note: "The number of pages could not be read.",
    });
  });

  it("are unknown in an encrypted file", async () => {
    expect(await digest(await drawnPdf(2, { userPassword: "secret" }))).toMatchObject({ pages: null });
  });

  it("end in an answer whatever the bytes are", async () => {
    const good = packedPdf({ pages: 7 });
    await using files = await scratch();
    const anyChange = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(anyChange, async (changes) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        const digest = await digestReport({ path: await files.write("fuzz.pdf", bytes), format: "PDF" });
        expect(digest).toHaveProperty("pages");
      }),
      { numRuns: 200 },
    );
  });

  it("stay unread where there is no file", async () => {
    expect(await digestReport({ path: "/nonexistent/report.pdf", format: "PDF" })).toMatchObject({
      bytes: null,
      pages: null,
    });
  });
});

describe("the end of a PDF", () => {
  it("is there in a whole file", async () => {
    for (const bytes of [await drawnPdf(2), packedPdf({ pages: 2 })]) {
      expect(checkPdfTail(bytes.subarray(-PDF_TAIL_BYTES))).toBeUndefined();
    }
  });

  it.each([
    ["a line end behind it", "startxref\n12\n%%EOF\r\n", undefined],
    ["some junk behind it", `startxref\n12\n%%EOF\n${"\0".repeat(900)}`, undefined],
    ["too much junk behind it", `startxref\n12\n%%EOF\n${"\0".repeat(1100)}`, "its end is missing"],
    ["no mark", "startxref\n12\n%%EO", "its end is missing"],
    ["no start", "endobj\n%%EOF\n", "its end is incomplete"],
    ["a cut start", "startxref\n%%EOF\n", "its end is incomplete"],
    ["nothing", "", "its end is missing"],
  ])("with %s", (_, tail, problem) => {
    expect(checkPdfTail(Buffer.from(tail))).toBe(problem);
  });

  it("is missing wherever the file is cut", async () => {
    const bytes = await drawnPdf(2);
    const end = bytes.lastIndexOf("%%EOF");
    fc.assert(
      fc.property(fc.nat(end + 4), (length) => {
        expect(checkPdfTail(bytes.subarray(0, length).subarray(-PDF_TAIL_BYTES))).toBeDefined();
      }),
    );
  });
});
