import { z } from "zod";
import type { Api } from "../api.ts";
import { caseless, looseText } from "../fields.ts";

export interface ServiceInstance {
  readonly installationId: string | null;
  /** The build, like `8.0.2.159`. */
  readonly version: string;
}

const serviceSchema = caseless({ installationid: looseText, version: z.string() }).transform(
  (service): ServiceInstance => ({ installationId: service.installationid, version: service.version }),
);

/** `GET /ServiceInstance`. */
export const readServiceInstance = (api: Api, signal: AbortSignal): Promise<ServiceInstance> =>
  api.get({ path: "/ServiceInstance", phase: "read-version" }, serviceSchema, signal);

export interface Health {
  /** `Healthy` or `Unhealthy`, in the server's words. */
  readonly status: string;
  /** By the server's name for each part, such as `configurationDb` and `nats`. */
  readonly entries: Readonly<
    Record<string, { readonly status: string; readonly description: string | null }>
  >;
}

const healthSchema: z.ZodType<Health> = z.object({
  status: z.string(),
  entries: z.record(z.string(), z.object({ status: z.string(), description: looseText })).default({}),
});

/** `GET /Health`: v8 and later. */
export const readHealth = (api: Api, signal: AbortSignal): Promise<Health> =>
  api.get({ path: "/Health", phase: "read-health" }, healthSchema, signal);
