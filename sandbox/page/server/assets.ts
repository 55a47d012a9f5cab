import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

export interface Asset {
  readonly type: string;
  readonly body: string;
}

const CLIENT = new URL("../client/", import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, CLIENT));

/**
 * The page's own files by path, bundled in memory: a fraction of a second at the demo's start takes the place of a build.
 */
export async function buildAssets(): Promise<ReadonlyMap<string, Asset>> {
  const [scripts, styles] = await Promise.all([bundle(), readStyles()]);
  return new Map([...scripts, ["/page.css", { type: "text/css; charset=utf-8", body: styles }]]);
}

const STYLES = ["base", "layout", "messages", "blocks", "forms", "files", "side"];

async function readStyles(): Promise<string> {
  const parts = await Promise.all(STYLES.map((name) => readFile(path(`styles/${name}.css`), "utf8")));
  return parts.join("\n");
}

async function bundle(): Promise<[string, Asset][]> {
  const build = await rolldown({
    input: { page: path("page.tsx") },
    platform: "browser",
    tsconfig: path("tsconfig.json"),
    logLevel: "silent",
  });
  try {
    const { output } = await build.generate({ format: "es", minify: true, chunkFileNames: "[name].js" });
    return output
      .flatMap((file) =>
        file.type === "chunk"
          ? [[`/${file.fileName}`, { type: "text/javascript; charset=utf-8", body: file.code }] as const]
          : [],
      )
      .map(([name, asset]) => [name, asset]);
  } finally {
    await build.close();
  }
}
