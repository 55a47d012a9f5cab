// After an install: Node's package brings 67 MB of C++ headers, more than all that the bot needs to run. They serve to
// compile add-ons, of which there are none. Without them the bot runs the same; what can't be removed may stay.
import { readdirSync, rmSync } from "node:fs";

const modules = new URL("../node_modules/", import.meta.url);

for (const name of readdirSync(modules).filter((entry) => /^node-(?:linux|win)-/.test(entry))) {
  try {
    rmSync(new URL(`${name}/include/`, modules), { recursive: true, force: true });
  } catch (error) {
    console.error(`Node’s headers stay in node_modules/${name}: ${error.message}`);
  }
}
