import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PageFile } from "../../protocol.ts";
import { Dialog } from "../shell/dialog.tsx";
import { CsvTable } from "./csv-table.tsx";
import { kindOf } from "./file-card.tsx";
import { PdfPages } from "./pdf-pages.tsx";

const VIEWERS: Readonly<Record<string, FunctionComponent<{ readonly bytes: Uint8Array }>>> = {
  CSV: CsvTable,
  PDF: PdfPages,
};

/** A look into a delivered file, without leaving the page. */
export function FilePreview({ file, onClose }: { readonly file: PageFile; readonly onClose: () => void }) {
  const [bytes, setBytes] = useState<Uint8Array>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/files/${file.id}`, { signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(await response.text());
        setBytes(new Uint8Array(await response.arrayBuffer()));
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setTrouble(String(error));
      });
    return () => leaving.abort();
  }, [file.id]);
  const Viewer = VIEWERS[kindOf(file)];
  return (
    <Dialog title={file.title || file.name} size="large" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard to be read */}
      <section class="dialog-body preview" tabIndex={0} aria-label="Preview">
        {trouble && <p class="error">{trouble}</p>}
        {!trouble && !bytes && <p class="loading">Reading…</p>}
        {bytes &&
          (Viewer ? <Viewer bytes={bytes} /> : <p class="empty">There is no preview of this kind.</p>)}
      </section>
      <footer>
        <small class="file-name">{file.name}</small>
        <a
          class="button button-primary"
          href={`/files/${file.id}`}
          download={file.name}
          aria-label={`Download ${file.name}`}
        >
          Download
        </a>
      </footer>
    </Dialog>
  );
}
