import { useEffect, useRef, useState } from "preact/hooks";

/** Pages that are drawn; a license report has a few. */
const MAX_PAGES = 20;
/** Width of a page in CSS pixels; the picture itself is as sharp as the screen. */
const PAGE_WIDTH = 820;

/** The pages of a PDF, drawn by pdf.js, which is loaded when the first one is looked at. */
export function PdfPages({ bytes }: { readonly bytes: Uint8Array }) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState("Drawing…");
  useEffect(() => {
    const leaving = new AbortController();
    drawPages(bytes, place.current, leaving.signal)
      .then((count) => setState(count === 1 ? "1 page" : `${count} pages`))
      .catch(() => setState("This file cannot be read as a PDF."));
    return () => leaving.abort();
  }, [bytes]);
  return (
    <div class="pdf">
      <p class="empty" role="status">
        {state}
      </p>
      <div class="pdf-pages" ref={place} />
    </div>
  );
}

async function drawPages(bytes: Uint8Array, place: HTMLElement | null, signal: AbortSignal): Promise<number> {
  const { getDocument } = await import("unpdf/pdfjs");
  // pdf.js takes the bytes for itself, so it gets a copy.
  const loading = getDocument({ data: bytes.slice(), isEvalSupported: false });
  try {
    const document = await loading.promise;
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
      if (signal.aborted) break;
      const page = await document.getPage(number);
      const scale = (PAGE_WIDTH / page.getViewport({ scale: 1 }).width) * Math.min(devicePixelRatio, 2);
      const viewport = page.getViewport({ scale });
      const canvas = globalThis.document.createElement("canvas");
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", `Page ${number}`);
      await page.render({ canvas, viewport }).promise;
      if (!signal.aborted) place?.append(canvas);
    }
    return document.numPages;
  } finally {
    await loading.destroy();
  }
}
