import { type Answer, json } from "../answer.ts";
import type { Call, Service } from "../service.ts";

/** `GET /v8/Health`. */
export function getHealth(_call: Call, { switches }: Service): Answer {
  const status = switches.unhealthy ? "Unhealthy" : "Healthy";
  return json(200, {
    status,
    entries: {
      configurationDb: {
        status,
        description: switches.unhealthy ? "Failed to connect to the configuration database." : null,
      },
      nats: { status: "Healthy", description: null },
    },
  });
}
