/** The two far ends of the report bench in a process of their own: a VB365 server, and a host that takes uploads. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startVb365Sandbox } from "../../sandbox/vb365/index.ts";

export interface FarEnds {
  readonly vb365: {
    url: string;
    username: string;
    password: string;
    fingerprint: string;
    certificatePem: string;
  };
  /** Takes any body and answers with its length. */
  readonly uploadUrl: string;
}

const paddingRows = Number(process.argv[2]);
const sandbox = await startVb365Sandbox({
  certificate: { namesHost: true },
  switches: { csv: { paddingRows }, throttle: { enabled: false } },
});
const uploads = createServer(async (request, response) => {
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  response.end(String(bytes));
});
uploads.listen(0, "127.0.0.1");
await once(uploads, "listening");

const { url, username, password, fingerprint, certificatePem } = sandbox;
const farEnds: FarEnds = {
  vb365: { url, username, password, fingerprint, certificatePem },
  uploadUrl: `http://127.0.0.1:${(uploads.address() as AddressInfo).port}/upload`,
};
process.send?.(farEnds);
process.once("disconnect", () => process.exit(0));
