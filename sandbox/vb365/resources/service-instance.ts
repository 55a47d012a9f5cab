import { type Answer, json } from "../answer.ts";
import type { Call, Service } from "../service.ts";

/** Build of the newest API version that the server serves; an installation has one, whichever path asks. */
const BUILD = "8.0.2.159";

/** `GET /v{N}/ServiceInstance`. */
export function getServiceInstance(_call: Call, service: Service): Answer {
  return json(200, { installationId: service.installationId, version: BUILD });
}
