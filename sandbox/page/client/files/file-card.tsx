import type { PageFile } from "../../protocol.ts";
import { useScene } from "../store/scene.ts";
import { formatBytes } from "../text/time.ts";

/** A shared file: what it is, a look into it, and the file itself. */
export function FileCard({ file }: { readonly file: PageFile }) {
  const { openFile } = useScene();
  return (
    <div class="file">
      <span class="file-kind" aria-hidden="true">
        {kindOf(file)}
      </span>
      <div class="file-name">
        <strong>{file.title || file.name}</strong>
        <small>
          {file.name} · {formatBytes(file.size)}
        </small>
      </div>
      <button type="button" class="button button-plain" onClick={() => openFile(file)}>
        Preview
      </button>
      <a class="button button-plain" href={`/files/${file.id}`} download={file.name}>
        Download
      </a>
    </div>
  );
}

/** The ending of a file's name, in capitals. */
export const kindOf = ({ name }: PageFile): string => name.slice(name.lastIndexOf(".") + 1).toUpperCase();
