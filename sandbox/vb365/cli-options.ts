import { parseArgs } from "node:util";
import { z } from "zod";
import { isScenarioName, SCENARIOS } from "./scenarios.ts";
import { type SwitchesPatch, switchesSchema } from "./switches.ts";

export interface CliOptions {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly seed?: string;
  readonly username?: string;
  readonly password?: string;
  readonly switches: SwitchesPatch;
}

/** Something wrong with the arguments, in words for the person who typed them. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function readCliOptions(args: readonly string[]): CliOptions {
  const { values } = parse(args);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${values.port}: no port`);
  const patch: Record<string, unknown> = {};
  for (const name of values.scenario) {
    if (!isScenarioName(name)) throw new UsageError(`--scenario ${name}: unknown; see --help`);
    mergeInto(patch, SCENARIOS[name].switches);
  }
  for (const assignment of values.set) assign(patch, assignment);
  for (const fault of values.fault) mergeInto(patch, { faults: [readJson(fault, "--fault")] });
  return {
    help: values.help,
    port,
    host: values.host,
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    ...(values.username === undefined ? {} : { username: values.username }),
    ...(values.password === undefined ? {} : { password: values.password }),
    switches: checked(patch),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
        port: { type: "string", default: "4443" },
        host: { type: "string", default: "127.0.0.1" },
        seed: { type: "string" },
        username: { type: "string" },
        password: { type: "string" },
        scenario: { type: "string", multiple: true, default: [] },
        set: { type: "string", multiple: true, default: [] },
        fault: { type: "string", multiple: true, default: [] },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** `throttle.perMinute=20`: a path of names, and JSON or else a plain word. */
function assign(patch: Record<string, unknown>, assignment: string): void {
  const [, path = "", word = ""] = /^([\w.]+)=(.*)$/s.exec(assignment) ?? [];
  if (!path) throw new UsageError(`--set ${assignment}: write name=value`);
  let value: unknown = word;
  try {
    value = JSON.parse(word);
  } catch {
    // A plain word needs no quotes.
  }
  mergeInto(
    patch,
    path.split(".").reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<
      string,
      unknown
    >,
  );
}

function mergeInto(target: Record<string, unknown>, source: object): void {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    if (Array.isArray(known) && Array.isArray(value)) target[name] = [...known, ...value];
    else if (isGroup(known) && isGroup(value)) mergeInto(known, value);
    else target[name] = isGroup(value) ? { ...value } : value;
  }
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readJson(text: string, option: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${option} ${text}: not JSON`, { cause: error });
  }
}

function checked(patch: unknown): SwitchesPatch {
  const result = switchesSchema.safeParse(patch);
  if (!result.success) throw new UsageError(z.prettifyError(result.error), { cause: result.error });
  // The parsed set would hold every default too.
  return patch as SwitchesPatch;
}
