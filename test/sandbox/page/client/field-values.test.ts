import { describe, expect, it } from "vitest";
import {
  fieldValue,
  stillThere,
  valueIn,
  withTyped,
} from "../../../../sandbox/page/client/store/field-values.ts";
import type { FieldValue, Json } from "../../../../sandbox/page/protocol.ts";

const option = { text: { type: "plain_text", text: "X" }, value: "x" };

describe("values of a view", () => {
  const cases: [value: Json, expected: FieldValue][] = [
    [{ type: "plain_text_input", value: "a" }, "a"],
    [{ type: "plain_text_input", value: null }, null],
    [{ type: "datepicker", selected_date: "2026-11-24" }, "2026-11-24"],
    [{ type: "datetimepicker", selected_date_time: 12 }, "12"],
    [{ type: "conversations_select", selected_conversation: "C1" }, "C1"],
    [{ type: "static_select", selected_option: option }, "x"],
    [{ type: "static_select", selected_option: null }, null],
    [{ type: "external_select", selected_option: option }, option],
    [{ type: "checkboxes", selected_options: [option] }, ["x"]],
    [{ type: "multi_users_select", selected_users: ["U1"] }, ["U1"]],
  ];
  it.each(cases)("reads %j", (value, expected) => {
    expect(fieldValue(value)).toEqual(expected);
  });
});

describe("what is typed", () => {
  const place = { blockId: "b", actionId: "a" };
  const view = { state: { b: { a: { type: "plain_text_input", value: "preset" } } } };

  it("goes before what the view holds, even when it is nothing", () => {
    expect(valueIn(view, {}, place)).toBe("preset");
    expect(valueIn(view, withTyped({}, place, "typed"), place)).toBe("typed");
    expect(valueIn(view, withTyped({}, place, null), place)).toBeNull();
  });

  it("goes with its field, when the view is drawn without it", () => {
    const typed = withTyped(withTyped({}, place, "x"), { blockId: "b", actionId: "gone" }, "y");
    expect(stillThere(typed, view)).toEqual({ b: { a: "x" } });
  });
});
