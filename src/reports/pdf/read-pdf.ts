import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PdfReading } from "./worker.ts";

/** How long the reading may take, in milliseconds: the report waits for it. Seen: 0.4 s for a hundred pages. */
const TIME_MS = 10_000;
/** Heap of the thread, in MB. */
const MEMORY_MB = 256;
/** How long a thread without work is kept: reports come in bursts, and a new thread loads pdf.js anew (0.5 s). */
const IDLE_MS = 3_000;

/** The thread that has no work, and what ends it; one at most, because each holds a pdf.js of its own. */
let idle: { readonly worker: Worker; readonly end: NodeJS.Timeout } | undefined;

/**
 * The pages and figures of a PDF report.
 * @throws when the file cannot be read, or not within time and memory
 */
export async function readPdf(path: string): Promise<PdfReading> {
  const worker = takeIdle() ?? startWorker();
  let answered = false;
  try {
    worker.postMessage(path);
    // `once` rejects on the worker's "error", which is how a throw and an exhausted memory arrive.
    const [reading] = await once(worker, "message", { signal: AbortSignal.timeout(TIME_MS) });
    answered = true;
    return reading as PdfReading;
  } finally {
    // A thread whose file failed may be out of memory or still at work: it reads no second one.
    if (answered && !idle) keepIdle(worker);
    else await worker.terminate();
  }
}

function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // Warnings of pdf.js about the file are none of the log's business.
    stdout: true,
    stderr: true,
  });
}

function takeIdle(): Worker | undefined {
  if (!idle) return undefined;
  const { worker, end } = idle;
  idle = undefined;
  clearTimeout(end);
  worker.off("error", forget);
  worker.ref();
  return worker;
}

function keepIdle(worker: Worker): void {
  const end = setTimeout(() => void takeIdle()?.terminate(), IDLE_MS);
  idle = { worker, end };
  // A thread that ends while nobody listens would end the process with it.
  worker.once("error", forget);
  // Neither thread nor timer keeps a process alive that has nothing else to do.
  worker.unref();
  end.unref();
}

function forget(): void {
  if (idle) clearTimeout(idle.end);
  idle = undefined;
}
