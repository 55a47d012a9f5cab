import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PDFDocument from "pdfkit";

/** A directory for one test, removed at its end. */
export interface Scratch extends AsyncDisposable {
  readonly directory: string;
  write(name: string, content: string | Uint8Array): Promise<string>;
}

export async function scratch(): Promise<Scratch> {
  const directory = await mkdtemp(join(tmpdir(), "license-report-file-"));
  return {
    directory,
    async write(name, content) {
      const path = join(directory, name);
      await writeFile(path, content);
      return path;
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

/** A PDF that is drawn for a test. */
export async function drawnPdf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const pdf = new PDFDocument(options);
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  draw(pdf);
  pdf.end();
  await once(pdf, "end");
  return Buffer.concat(chunks);
}
