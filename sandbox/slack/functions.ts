import { isObject, type JsonObject, objectAt, stringAt } from "./json.ts";

/** Custom steps of the app by callback id, in the form in which its manifest declares them. */
export type FunctionSeeds = object;

export interface Parameter {
  readonly name: string;
  /** Like `string` or `slack#/types/channel_id`. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly isRequired: boolean;
}

/** A step that people can put into a workflow. */
export interface StepFunction {
  readonly callbackId: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: readonly Parameter[];
  readonly outputs: readonly Parameter[];
}

/** Reads the `functions` of a manifest; what is left out there is empty here. */
export function readFunctions(seeds: FunctionSeeds): readonly StepFunction[] {
  return Object.keys(seeds).map((callbackId) => {
    const content = objectAt({ ...seeds }, callbackId);
    return {
      callbackId,
      title: stringAt(content, "title") ?? callbackId,
      description: stringAt(content, "description") ?? "",
      inputs: readParameters(objectAt(content, "input_parameters")),
      outputs: readParameters(objectAt(content, "output_parameters")),
    };
  });
}

/** Manifests name parameters at once with `is_required`, or below `properties` beside a list of `required` ones. */
function readParameters(list: JsonObject): readonly Parameter[] {
  const { properties, required } = list;
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(isObject(properties) ? properties : list)
    .filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    .map(([name, parameter]) => ({
      name,
      type: stringAt(parameter, "type") ?? "string",
      title: stringAt(parameter, "title") ?? name,
      description: stringAt(parameter, "description") ?? "",
      isRequired: parameter.is_required === true || names.includes(name),
    }));
}

/** What is wrong with values for these parameters: one line each. */
export function parameterFaults(parameters: readonly Parameter[], values: JsonObject): readonly string[] {
  const strays = Object.keys(values).filter((key) => !parameters.some(({ name }) => name === key));
  return [
    ...strays.map((name) => `unknown parameter: ${name}`),
    ...parameters.flatMap(({ name, type, isRequired }) => {
      const value = values[name];
      if (value === undefined || value === null) return isRequired ? [`missing parameter: ${name}`] : [];
      return isOfType(type, value) ? [] : [`parameter ${name} must be of type ${type}`];
    }),
  ];
}

/** Slack's own types, like channels and users, are ids: strings, but for moments and documents. */
function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "integer":
    case "slack#/types/timestamp":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
    case "slack#/types/rich_text":
      return typeof value === "object";
    default:
      return typeof value === "string";
  }
}
