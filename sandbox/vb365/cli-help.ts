import { z } from "zod";
import { FAULT_TARGETS, faultSchema } from "./faults.ts";
import { SCENARIOS } from "./scenarios.ts";
import { switchesSchema } from "./switches.ts";

/** What is used here of a JSON schema as zod writes it. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** The help of the command, with every switch and fault as the schemas say. */
export function helpText(): string {
  return `An embedded VB365 server on this machine, to try clients of its REST API on.

Usage: npm run sandbox:vb365 -- [options]

  --port <n>          default 4443; 0 takes a free one
  --host <address>    default 127.0.0.1
  --seed <word>       another invented tenant
  --username <name>   default LAB\\svc-license-report
  --password <word>   by default a new one for each start
  --scenario <name>   one of the troubles below; may be repeated
  --set <name=value>  one switch, such as throttle.perMinute=20; may be repeated
  --fault <json>      one rule, such as '{"on":"report","kind":"status","status":503,"times":2}'; may be repeated
  -h, --help          this text

Scenarios:
${Object.entries(SCENARIOS)
  .map(([name, { title }]) => item(name, title))
  .join("\n")}

Switches (their default first):
${switchLines(jsonSchema(switchesSchema)).join("\n")}

Faults (on: ${FAULT_TARGETS.join(", ")}):
${faultLines(jsonSchema(faultSchema)).join("\n")}
`;
}

/** zod's own type is wider than what its writer gives for these schemas. */
const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input" }) as Schema;

function switchLines(schema: Schema, prefix = ""): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (name === "faults") return [];
    if (property.properties) return switchLines(property, `${prefix}${name}.`);
    return [item(`${prefix}${name}`, [values(property), property.description].filter(Boolean).join("; "))];
  });
}

function values(property: Schema): string {
  const standard = JSON.stringify(property.default);
  const others = property.enum ?? (property.type === "boolean" ? [true, false] : []);
  return [
    standard,
    ...others.map((value) => JSON.stringify(value)).filter((value) => value !== standard),
  ].join(" | ");
}

function faultLines(schema: Schema): string[] {
  return (schema.oneOf ?? schema.anyOf ?? []).map((variant) => {
    const fields = Object.keys(variant.properties ?? {}).filter(
      (name) => !["on", "times", "kind"].includes(name),
    );
    const kind = String(variant.properties?.kind?.const);
    return item(kind, `${variant.description}${fields.length > 0 ? ` (${fields.join(", ")})` : ""}`);
  });
}

const item = (name: string, words: string) => `  ${name.padEnd(28)} ${words}`;
