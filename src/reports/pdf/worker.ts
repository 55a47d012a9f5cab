import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { extractTextItems, getDocumentProxy } from "unpdf";
import { type Overview, readOverview } from "./overview.ts";

export interface PdfReading extends Overview {
  readonly pages: number;
}

/**
 * Reads one PDF in a thread of its own: pdf.js holds the thread for as long as it works, and a hostile file may make
 * that long. Whoever started the thread ends it.
 */
const data = new Uint8Array(await readFile(String(workerData)));
// Nothing of the file is ever run, and its fonts are not drawn.
const pdf = await getDocumentProxy(data, { isEvalSupported: false, disableFontFace: true, verbosity: 0 });
const reading: PdfReading = {
  pages: pdf.numPages,
  ...(await extractTextItems(pdf).then(
    ({ items }) => readOverview(items),
    () => readOverview([]),
  )),
};
parentPort?.postMessage(reading);
