import type { PageParameter } from "../../protocol.ts";

/** What stands in the fields of a step, by parameter; "" for nothing. */
export type StepValues = Readonly<Record<string, string | boolean>>;

/** What a field is before anybody touched it: the person that runs the step where one is asked for. */
export const presetsOf = (parameters: readonly PageParameter[], me: string): StepValues =>
  Object.fromEntries(
    parameters.map(({ name, type }) => [
      name,
      type === "boolean" ? false : type === "slack#/types/user_id" ? me : "",
    ]),
  );

/** The values as the step takes them: numbers as such, and fields that are empty left out. */
export function inputsOf(
  parameters: readonly PageParameter[],
  values: StepValues,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    parameters.flatMap(({ name, type }) => {
      const value = values[name] ?? "";
      if (value === "") return [];
      const isNumber = ["integer", "number", "slack#/types/timestamp"].includes(type);
      return [[name, isNumber ? Number(value) : value]];
    }),
  );
}
