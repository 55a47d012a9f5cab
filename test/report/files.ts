import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

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

const HEAD = "%PDF-1.5\n%\xe2\xe3\n";

/** A PDF whose catalogue and page tree are packed in an object stream behind a cross-reference stream, as many programs write it. */
export function packedPdf({ pages, predictor = 12 }: { pages: number; predictor?: 1 | 10 | 12 }): Buffer {
  const leaves = Array.from({ length: pages }, (_, page) => 6 + page);
  const kids = leaves.map((number) => `${number} 0 R`).join(" ");
  const objects: (readonly [number: number, text: string])[] = [
    [1, "<< /Type /Catalog /Names << /Pages 9 0 R >> /Pages 2 0 R >>"],
    [2, `<< /Kids [${kids}] /Type /Pages /Title (\\) /Count 99 >>) /Count ${pages} >>`],
    ...leaves.map(
      (number) => [number, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >>"] as const,
    ),
  ];
  let offset = 0;
  const pairs = objects.map(([number, text]) => {
    const pair = `${number} ${offset}`;
    offset += text.length + 1;
    return pair;
  });
  const first = `${pairs.join(" ")}\n`;
  const packed = deflateSync(
    Buffer.from(`${first}${objects.map(([, text]) => text).join("\n")}\n`, "latin1"),
  );
  const bytes: Buffer[] = [Buffer.from(HEAD, "latin1")];
  const at = () => bytes.reduce((sum, part) => sum + part.length, 0);
  const add = (head: string, body: Buffer, tail: string) =>
    bytes.push(Buffer.from(head, "latin1"), body, Buffer.from(tail, "latin1"));

  const streamAt = at();
  add(
    `3 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode /Length 4 0 R >>\nstream\n`,
    packed,
    "\nendstream\nendobj\n",
  );
  const lengthAt = at();
  add(`4 0 obj\n${packed.length}\nendobj\n`, Buffer.alloc(0), "");
  const xrefAt = at();
  const rows = [
    [0, 0, 0],
    [2, 3, 0],
    [2, 3, 1],
    [1, streamAt, 0],
    [1, lengthAt, 0],
    [1, xrefAt, 0],
    ...leaves.map((_, index) => [2, 3, index + 2]),
  ].map(([type = 0, second = 0, third = 0]) => [type, second >> 8, second & 255, third]);
  const table = deflateSync(Buffer.from(predictor === 1 ? rows.flat() : filtered(rows, predictor)));
  const parms = predictor === 1 ? "" : `/DecodeParms [<< /Columns 4 /Predictor ${predictor} >>] `;
  add(
    `5 0 obj\n<< /Type /XRef /Size ${6 + pages} /W [1 2 1] /Root 1 0 R ${parms}/Filter [/FlateDecode] /Length ${table.length} >>\nstream\n`,
    table,
    `\nendstream\nendobj\nstartxref\n${xrefAt}\n%%EOF\n`,
  );
  return Buffer.concat(bytes);
}

/** Each row with its filter before it: none, or the difference to the row above. */
function filtered(rows: number[][], predictor: 10 | 12): number[] {
  return rows.flatMap((row, index) =>
    predictor === 10
      ? [0, ...row]
      : [2, ...row.map((value, column) => (value - (rows[index - 1]?.[column] ?? 0)) & 255)],
  );
}
