import { type ElementProps, fieldAttributes, useElement } from "./use-element.ts";

const INPUT_TYPES: Readonly<Record<string, "date" | "time" | "datetime-local">> = {
  datepicker: "date",
  timepicker: "time",
  datetimepicker: "datetime-local",
};

/** Dates as `YYYY-MM-DD`, times as `HH:mm`, both in one as Unix seconds. */
export function Picker(props: ElementProps) {
  const { surface, place, value } = useElement(props);
  const type = INPUT_TYPES[String(props.element.type)] ?? "date";
  const isInstant = type === "datetime-local";
  const shown = isInstant && value ? localText(Number(value)) : String(value ?? "");
  return (
    <input
      class="field"
      type={type}
      {...fieldAttributes(props)}
      value={shown}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        const seconds = () => String(Math.floor(new Date(text).getTime() / 1000));
        surface.act(place, text === "" ? null : isInstant ? seconds() : text);
      }}
    />
  );
}

function localText(seconds: number): string {
  const at = new Date(seconds * 1000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
