/** One call as the sandbox saw it; never holds a header, a body or a secret. Changes until it is over. */
export interface RecordedRequest {
  readonly number: number;
  readonly time: Date;
  readonly method: string;
  /** With query. */
  readonly path: string;
  /** Undefined until the status line is sent, and for ever when it never is. */
  readonly status: number | undefined;
  /** Bytes of the answer's body that were sent. */
  readonly bytes: number;
  /** From the call's arrival until it was over; undefined until then. */
  readonly durationMs: number | undefined;
  /** The rule that was used on it. */
  readonly fault: string | undefined;
  readonly outcome: "open" | "answered" | "cut" | "client-gone";
}

export type RequestPhase = "arrived" | "over";
export type RequestListener = (request: RecordedRequest, phase: RequestPhase) => void;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** How many calls are remembered; the sandbox may run for weeks. */
const MEMORY = 1_000;

/** Keeps the newest calls and tells listeners of each. */
export class RequestRecorder {
  readonly requests: RecordedRequest[] = [];
  readonly #listeners = new Set<RequestListener>();
  #count = 0;

  /** @returns takes the listener off again */
  listen(listener: RequestListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  begin(method: string, path: string, time: Date): RecordingRequest {
    const started = performance.now();
    const request: Mutable<RecordedRequest> = {
      number: ++this.#count,
      time,
      method,
      path,
      status: undefined,
      bytes: 0,
      durationMs: undefined,
      fault: undefined,
      outcome: "open",
    };
    this.requests.push(request);
    if (this.requests.length > MEMORY) this.requests.shift();
    this.#tell(request, "arrived");
    return {
      status: (status) => {
        request.status = status;
      },
      fault: (kind) => {
        request.fault = kind;
      },
      sent: (bytes) => {
        request.bytes += bytes;
      },
      over: (outcome) => {
        request.outcome = outcome;
        request.durationMs = Math.round(performance.now() - started);
        this.#tell(request, "over");
      },
    };
  }

  #tell(request: RecordedRequest, phase: RequestPhase): void {
    for (const listener of this.#listeners) listener(request, phase);
  }
}

export interface RecordingRequest {
  status(status: number): void;
  fault(kind: string): void;
  sent(bytes: number): void;
  over(outcome: "answered" | "cut" | "client-gone"): void;
}
