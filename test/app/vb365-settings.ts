import type { Vb365Sandbox } from "../../sandbox/vb365/index.ts";

/** The settings by which the bot reaches a sandbox of VB365. */
export const vb365Settings = ({ url, username, password, fingerprint }: Vb365Sandbox) => ({
  VB365_URL: url,
  VB365_USERNAME: username,
  VB365_PASSWORD: password,
  VB365_API_VERSION: "v8",
  VB365_TLS_FINGERPRINT: fingerprint,
});
