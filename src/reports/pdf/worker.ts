import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { extractTextItems, getDocumentProxy } from "unpdf";
import { type Overview, readOverview } from "./overview.ts";

export interface PdfReading extends Overview {
  readonly pages: number;
}

/**
 * Reads PDFs, one at a time, in a thread of its own: pdf.js holds the thread for as long as it works, and a hostile
 * file may make that long. Whoever started the thread ends it.
 */
async function read(path: string): Promise<PdfReading> {
  const data = new Uint8Array(await readFile(path));
  // Nothing of the file is ever run, and its fonts are not drawn.
  const pdf = await getDocumentProxy(data, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
  try {
    const overview = await extractTextItems(pdf).then(
      ({ items }) => readOverview(items),
      () => readOverview([]),
    );
    return { pages: pdf.numPages, ...overview };
  } finally {
    await pdf.destroy();
  }
}

// A rejection is left unhandled on purpose: it ends the thread, and arrives as its "error".
parentPort?.on("message", async (path: string) => parentPort?.postMessage(await read(path)));
