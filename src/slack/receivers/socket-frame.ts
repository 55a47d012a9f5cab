/** Bolt's kinds of envelopes whose payload is an event (docs.slack.dev, Socket Mode). */
const EVENTS = "events_api";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What is wrong with a frame, and which envelope Slack would send again if it were not acknowledged; undefined for one
 * that the client can read. It takes the fields of whatever comes without a look (@slack/socket-mode 3.1.0): a `null`
 * would be an unhandled rejection, which ends the process.
 */
export function judgeFrame(data: unknown): { readonly envelopeId: string | undefined } | undefined {
  const text = typeof data === "string" ? data : Buffer.isBuffer(data) ? data.toString() : undefined;
  // The client itself passes over what isn't text or JSON.
  const frame = text === undefined ? {} : parse(text);
  if (frame === undefined) return undefined;
  if (!isObject(frame)) return { envelopeId: undefined };
  const { envelope_id: id, type, payload } = frame;
  const envelopeId = typeof id === "string" ? id : undefined;
  if (envelopeId === undefined && type !== EVENTS) return undefined;
  if (!isObject(payload)) return { envelopeId };
  if (type !== EVENTS) return undefined;
  return isObject(payload.event) && typeof payload.event.type === "string" ? undefined : { envelopeId };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
