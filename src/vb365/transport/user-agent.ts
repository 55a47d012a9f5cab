import { readFileSync } from "node:fs";

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
);

/** So that an administrator can tell in the server's log who asks. */
export const USER_AGENT = `license-report/${version}`;
