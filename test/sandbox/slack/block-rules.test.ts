import fc from "fast-check";
import { expect, test } from "vitest";
import { blockFaults, viewFaults } from "../../../sandbox/slack/block-rules.ts";
import type { JsonObject } from "../../../sandbox/slack/json.ts";

const text = (length: number, type = "plain_text") => ({ type, text: "x".repeat(length) });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const option = (value: string) => ({ text: text(3), value });
const button = (changes: JsonObject = {}) => ({ type: "button", text: text(5), ...changes });
const actions = (...elements: JsonObject[]) => ({ type: "actions", elements });
const section = (changes: JsonObject) => ({ type: "section", text: text(5, "mrkdwn"), ...changes });
const select = (changes: JsonObject) => ({ type: "static_select", options: [option("a")], ...changes });
const input = (element: JsonObject) => ({ type: "input", label: text(5), element });
const table = (rows: unknown[][]) => ({ type: "data_table", caption: "c", rows });
const cell = (length: number) => ({ type: "raw_text", text: "x".repeat(length) });

const SOUND: readonly JsonObject[] = [
  { type: "divider" },
  { type: "header", text: text(150) },
  section({ text: text(3000, "mrkdwn"), accessory: button() }),
  { type: "section", fields: times(10, () => text(2000)) },
  actions(...times(25, (i) => button({ action_id: `a${i}` }))),
  { type: "context", elements: times(10, () => text(10, "mrkdwn")) },
  input({ type: "plain_text_input", action_id: "a", placeholder: text(150) }),
  section({ accessory: select({ options: times(100, (i) => option(`${i}`)), initial_option: option("7") }) }),
  table([[cell(1)], [{ type: "raw_number", value: 1 }], [{ type: "rich_text", elements: [] }]]),
  { type: "plan", title: "t", tasks: [{ type: "task_card", task_id: "1", title: "t", status: "pending" }] },
  { type: "data_visualization", title: "t", chart: { type: "pie", segments: [{ label: "l", value: 1 }] } },
  { type: "header", text: { type: "plain_text", text: "👩‍💻".slice(0, 2).repeat(150) } },
];

test.each(SOUND.map((block) => [block.type, block]))("a sound %s passes", (_type, block) => {
  expect(blockFaults([block as JsonObject], "message")).toEqual([]);
});

test.each<[JsonObject, string]>([
  [{ type: "nonsense" }, "unsupported block: nonsense [json-pointer:/blocks/0]"],
  [{ type: "alert", text: text(5) }, "unsupported block on this surface: alert [json-pointer:/blocks/0]"],
  [
    { type: "header", text: text(151) },
    "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
  ],
  [{ type: "header", text: text(0) }, "must be more than 0 characters [json-pointer:/blocks/0/text/text]"],
  [
    { type: "header", text: text(5, "mrkdwn") },
    "must be a valid enum value: plain_text [json-pointer:/blocks/0/text/type]",
  ],
  [{ type: "section" }, "missing required field: text or fields [json-pointer:/blocks/0]"],
  [section({ text: text(3001) }), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"],
  [
    section({ fields: times(11, () => text(1)) }),
    "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
  ],
  [
    section({ block_id: "x".repeat(256) }),
    "must be less than 256 characters [json-pointer:/blocks/0/block_id]",
  ],
  [actions(), "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]"],
  [actions(...times(26, () => button())), "no more than 25 items allowed [json-pointer:/blocks/0/elements]"],
  [
    actions(button({ action_id: "a" }), button({ action_id: "a" })),
    "action_id already exists [json-pointer:/blocks/0]",
  ],
  [
    actions(button({ text: text(76) })),
    "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
  ],
  [
    actions(button({ value: "x".repeat(2001) })),
    "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
  ],
  [
    actions(button({ style: "loud" })),
    "must be a valid enum value: primary, danger [json-pointer:/blocks/0/elements/0/style]",
  ],
  [
    actions({ type: "plain_text_input" }),
    "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0]",
  ],
  [
    { type: "context", elements: times(11, () => text(1)) },
    "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
  ],
  [
    section({ accessory: select({ options: times(101, (i) => option(`${i}`)) }) }),
    "no more than 100 items allowed [json-pointer:/blocks/0/accessory/options]",
  ],
  [
    section({ accessory: select({ initial_option: option("b") }) }),
    "invalid initial option: b [json-pointer:/blocks/0/accessory]",
  ],
  [
    input({ type: "radio_buttons", options: times(11, (i) => option(`${i}`)) }),
    "no more than 10 items allowed [json-pointer:/blocks/0/element/options]",
  ],
  [input({ type: "button" }), "unsupported type: button [json-pointer:/blocks/0/element]"],
  [table([[cell(1)]]), "no fewer than 2 items allowed [json-pointer:/blocks/0/rows]"],
  [
    table([[cell(10_000)], [cell(10_001)]]),
    "must hold less than 20001 characters [json-pointer:/blocks/0/rows]",
  ],
  [table([[cell(1)], [cell(0)]]), "missing required field: text [json-pointer:/blocks/0/rows/1/0/text]"],
])("%j fails: %s", (block, fault) => {
  expect(blockFaults([block], "message")).toContain(fault);
});

test.each([
  { what: "50 blocks", blocks: times(50, () => ({ type: "divider" })), faults: [] },
  {
    what: "51 blocks",
    blocks: times(51, () => ({ type: "divider" })),
    faults: ["no more than 50 items allowed [json-pointer:/blocks]"],
  },
  {
    what: "three charts",
    blocks: times(3, () => ({ type: "data_visualization", title: "t", chart: {} })),
    faults: ["no more than 2 data_visualization blocks allowed [json-pointer:/blocks]"],
  },
  {
    what: "a block id twice",
    blocks: times(2, () => ({ type: "divider", block_id: "b" })),
    faults: ['block_id "b" already exists [json-pointer:/blocks]'],
  },
])("a message with $what", ({ blocks, faults }) => {
  expect(blockFaults(blocks, "message")).toEqual(faults);
});

test.each<[JsonObject, string]>([
  [{ type: "home" }, "must be a valid enum value: modal [json-pointer:/view/type]"],
  [
    { submit: undefined },
    "missing required field: submit, as there are input blocks [json-pointer:/view/submit]",
  ],
  [{ title: undefined }, "missing required field: text [json-pointer:/view/title/text]"],
  [{ close: text(25) }, "must be less than 25 characters [json-pointer:/view/close/text]"],
  [
    { private_metadata: "x".repeat(3001) },
    "must be less than 3001 characters [json-pointer:/view/private_metadata]",
  ],
  [{ blocks: [] }, "no fewer than 1 items allowed [json-pointer:/view/blocks]"],
  [
    { blocks: times(101, () => ({ type: "divider" })) },
    "no more than 100 items allowed [json-pointer:/view/blocks]",
  ],
  [
    { blocks: [{ type: "table", rows: [[cell(1)]] }] },
    "unsupported block on this surface: table [json-pointer:/view/blocks/0]",
  ],
])("a modal with %j fails: %s", (changes, fault) => {
  const view = {
    type: "modal",
    title: text(24),
    submit: text(24),
    blocks: [input({ type: "plain_text_input" })],
  };
  expect(viewFaults(view, "modal")).toEqual([]);
  expect(viewFaults({ ...view, ...changes }, "modal")).toContain(fault);
});

test("whatever is sent as blocks is judged, never stumbled over", () => {
  const types = fc.constantFrom(
    "section",
    "actions",
    "input",
    "header",
    "context",
    "data_table",
    "plan",
    "x",
  );
  const block = fc
    .record({ type: types })
    .chain(({ type }) =>
      fc
        .dictionary(
          fc.constantFrom("text", "elements", "element", "accessory", "rows", "tasks"),
          fc.jsonValue(),
        )
        .map((rest) => ({ ...rest, type })),
    );
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      for (const fault of blockFaults(blocks, "message")) expect(fault).toMatch(/ \[json-pointer:\/blocks/);
    }),
  );
});
