import { isIP } from "node:net";
import { z } from "zod";
import { wholeNumber } from "./fields.ts";

/** For those who watch over the bot. */
export interface OpsConfig {
  /** Where health and metrics are served; undefined for nowhere. */
  readonly port: number | undefined;
  readonly host: string;
  /** Called each minute while the bot is ready. A secret: whoever knows it can speak for the bot. */
  readonly heartbeatUrl: string | undefined;
}

const HEARTBEAT =
  "is wrong: set it to the address that your monitoring waits to be called, like https://hc-ping.com/<id>";

const fields = z.object({
  OPS_PORT: wholeNumber(
    0,
    65_535,
    "set it to the port for /healthz, /readyz, and /metrics, 0 to 65535, like 9464",
  ).optional(),
  OPS_HOST: z
    .string()
    .refine((host) => isIP(host) > 0 || host === "localhost", {
      error: "is wrong: set it to the address to listen on, like 127.0.0.1, or 0.0.0.0 for every network",
    })
    .default("127.0.0.1"),
  HEARTBEAT_URL: z
    .string()
    .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ""), { error: HEARTBEAT })
    .optional(),
});

export const opsNames = Object.keys(fields.shape);

export const opsSchema = fields.transform(
  (env): OpsConfig => ({ port: env.OPS_PORT, host: env.OPS_HOST, heartbeatUrl: env.HEARTBEAT_URL }),
);
