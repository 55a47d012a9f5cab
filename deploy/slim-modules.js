// After an install: removes what the packages bring for others, some 80 MB. Node's C++ headers serve to compile add-ons,
// of which there are none; source maps serve who debugs the packages. What can't be removed may stay.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../node_modules/", import.meta.url));

const remove = (path) => {
  try {
    rmSync(join(modules, path), { recursive: true, force: true });
  } catch (error) {
    console.error(`${path} stays in node_modules: ${error.message}`);
  }
};

for (const name of readdirSync(modules)) if (/^node-(?:linux|win)-/.test(name)) remove(join(name, "include"));
for (const path of readdirSync(modules, { recursive: true }))
  if (/\.(?:js|cjs|mjs|ts|cts|mts|css)\.map$/.test(path)) remove(path);
