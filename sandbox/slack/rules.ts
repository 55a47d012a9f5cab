import { isObject, type JsonObject } from "./json.ts";
import type { Rule } from "./limits.ts";

/** A fault in the form that Slack gives it: words, then where. */
export const at = (pointer: string, fault: string): string => `${fault} [json-pointer:${pointer}]`;

/** Holds one rule of the table against an object. */
export function faultsOfRule(object: JsonObject, rule: Rule, pointer: string): readonly string[] {
  return valuesAt(object, rule.path, pointer).flatMap(({ value, where }) => {
    const fault =
      value === undefined || value === null
        ? rule.required && `missing required field: ${rule.path.at(-1)}`
        : faultOfValue(value, rule);
    return fault ? [at(where, fault)] : [];
  });
}

function faultOfValue(value: unknown, { min, max, oneOf }: Rule): string | undefined {
  if (oneOf !== undefined && !oneOf.some((good) => good === value)) {
    return `must be a valid enum value: ${oneOf.join(", ")}`;
  }
  const isList = Array.isArray(value);
  const size = typeof value === "string" ? [...value].length : isList ? value.length : undefined;
  if (size === undefined) return undefined;
  if (max !== undefined && size > max) {
    return isList ? `no more than ${max} items allowed` : `must be less than ${max + 1} characters`;
  }
  if (min !== undefined && size < min) {
    return isList ? `no fewer than ${min} items allowed` : `must be more than ${min - 1} characters`;
  }
  return undefined;
}

interface Found {
  readonly value: unknown;
  readonly where: string;
}

/** The values at a path: none below a list that is not there, `undefined` below an object that is not there. */
function valuesAt(from: JsonObject, path: readonly string[], pointer: string): readonly Found[] {
  return path.reduce<readonly Found[]>(
    (found, key) =>
      found.flatMap(({ value, where }) => {
        if (key === "*") {
          const items: readonly unknown[] = Array.isArray(value) ? value : [];
          return items.map((item, index) => ({ value: item, where: `${where}/${index}` }));
        }
        return [{ value: isObject(value) ? value[key] : undefined, where: `${where}/${key}` }];
      }),
    [{ value: from, where: pointer }],
  );
}
