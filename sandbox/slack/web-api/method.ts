import type { WorkspaceContext } from "../context.ts";
import { isObject, isObjectArray, type JsonObject, objectAt, parseJson } from "../json.ts";
import type { Grant } from "../tokens.ts";

/** `ok: false` with one of Slack's codes, and what else the answer holds. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: string;
  readonly extra: JsonObject;

  constructor(code: string, extra: JsonObject = {}) {
    const { messages } = objectAt(extra, "response_metadata");
    super(Array.isArray(messages) ? `${code}: ${messages.join("; ")}` : code);
    this.code = code;
    this.extra = extra;
  }
}

/** HTTP 429 with `Retry-After`: the one answer of Slack that is not a 200. */
export class RateLimited extends Error {
  override readonly name = "RateLimited";
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super("ratelimited");
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** `invalid_arguments`, with each fault in Slack's form. */
export const invalidArguments = (...messages: readonly string[]): ApiError =>
  new ApiError("invalid_arguments", {
    response_metadata: { messages: messages.map((text) => `[ERROR] ${text}`) },
  });

/** How an argument is written in a form: `json` stands for everything that is JSON inside a string there. */
export type ArgumentType = "string" | "boolean" | "integer" | "json";

export interface Method {
  /** `none`: the app shows its client id and secret instead. */
  readonly token: "bot" | "app" | "none";
  /** Any of these will do; none when no scope is needed. */
  readonly scopes: readonly string[];
  /** Does it read a JSON body? Where it does not, Slack overlooks the arguments in one. */
  readonly acceptsJson: boolean;
  readonly required: readonly string[];
  readonly arguments: Readonly<Record<string, ArgumentType>>;
  readonly handle: (
    args: Arguments,
    context: WorkspaceContext,
    grant: Grant,
  ) => JsonObject | Promise<JsonObject>;
}

/** The arguments of one call, decoded by the method's own list of them; what is not on it is ignored. */
export class Arguments {
  readonly #values: JsonObject;

  private constructor(values: JsonObject) {
    this.#values = values;
  }

  /** Throws `invalid_arguments` when one is missing or has the wrong form. */
  static decode(method: Method, raw: JsonObject): Arguments {
    const present = Object.keys(raw).filter(
      (key) => raw[key] !== undefined && raw[key] !== null && raw[key] !== "",
    );
    const missing = method.required.filter((key) => !present.includes(key));
    if (missing.length > 0) throw invalidArguments(...missing.map((key) => `missing required field: ${key}`));
    const known = present.filter((key) => method.arguments[key] !== undefined);
    return new Arguments(
      Object.fromEntries(known.map((key) => [key, decode(key, method.arguments[key], raw[key])])),
    );
  }

  has(key: string): boolean {
    return this.#values[key] !== undefined;
  }

  /** A string that the method requires, so that it is there. */
  string(key: string): string {
    const value = this.optional(key);
    if (value === undefined) throw invalidArguments(`missing required field: ${key}`);
    return value;
  }

  optional(key: string): string | undefined {
    const value = this.#values[key];
    return typeof value === "string" ? value : undefined;
  }

  boolean(key: string): boolean {
    return this.#values[key] === true;
  }

  integer(key: string): number | undefined {
    const value = this.#values[key];
    return typeof value === "number" ? value : undefined;
  }

  object(key: string): JsonObject | undefined {
    const value = this.#values[key];
    if (value === undefined || isObject(value)) return value;
    throw invalidArguments(`must be an object [json-pointer:/${key}]`);
  }

  objects(key: string, onFault = "invalid_arguments"): readonly JsonObject[] | undefined {
    const value = this.#values[key];
    if (value === undefined || isObjectArray(value)) return value;
    throw new ApiError(onFault);
  }
}

function decode(key: string, type: ArgumentType | undefined, value: unknown): unknown {
  switch (type) {
    case "integer": {
      const number = Number(value);
      if (Number.isInteger(number)) return number;
      throw invalidArguments(`must be an integer [json-pointer:/${key}]`);
    }
    case "boolean":
      return value === true || value === "true" || value === "1" || value === 1;
    case "json":
      return typeof value === "string" ? (parseJson(value) ?? value) : value;
    default:
      return typeof value === "object" ? value : String(value);
  }
}
