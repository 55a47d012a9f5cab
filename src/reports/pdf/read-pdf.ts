import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PdfReading } from "./worker.ts";

/** How long the reading may take, in milliseconds: the report waits for it. Seen: 0.4 s for a hundred pages. */
const TIME_MS = 10_000;
/** Heap of the thread, in MB. */
const MEMORY_MB = 256;

/**
 * The pages and figures of a PDF report.
 * @throws when the file cannot be read, or not within time and memory
 */
export async function readPdf(path: string): Promise<PdfReading> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // Warnings of pdf.js about the file are none of the log's business.
    stdout: true,
    stderr: true,
  });
  try {
    // `once` rejects on the worker's "error", which is how a throw and an exhausted memory arrive.
    const [reading] = await once(worker, "message", { signal: AbortSignal.timeout(TIME_MS) });
    return reading as PdfReading;
  } finally {
    await worker.terminate();
  }
}
