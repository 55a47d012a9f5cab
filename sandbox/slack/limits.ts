/** Limits of messages outside their blocks. Texts are counted in code points. */
export const MESSAGE_LIMITS = {
  /** chat.postMessage cuts longer texts off; here they fail, so that a test notices. */
  postText: 40_000,
  updateText: 4_000,
  attachments: 100,
  blocks: 50,
} as const;

export const VIEW_LIMITS = {
  bytes: 250_000,
  blocks: 100,
} as const;

/** What must hold for the value at a path. Lengths are code points of the text, or items of a list. */
export interface Rule {
  /** Property names from the object that the table entry is about; `*` stands for each item of a list. */
  readonly path: readonly string[];
  readonly max?: number;
  readonly min?: number;
  readonly required?: true;
  /** The only values that are good. */
  readonly oneOf?: readonly string[];
}

const text = (path: string, max: number, required?: true): Rule => ({
  path: [...path.split("."), "text"],
  min: 1,
  max,
  ...(required === undefined ? {} : { required }),
});
const plain = (path: string): Rule => ({ path: [...path.split("."), "type"], oneOf: ["plain_text"] });
const anyText = (path: string): Rule => ({
  path: [...path.split("."), "type"],
  oneOf: ["plain_text", "mrkdwn"],
});
const list = (path: string, min: number, max: number): Rule => ({
  path: path.split("."),
  min,
  max,
  required: true,
});
const atMost = (path: string, max: number): Rule => ({ path: path.split("."), max });
const needs = (path: string, max?: number): Rule => ({
  path: path.split("."),
  min: 1,
  required: true,
  ...(max === undefined ? {} : { max }),
});

const OPTION: readonly Rule[] = [
  text("options.*.text", 75, true),
  anyText("options.*.text"),
  atMost("options.*.value", 150),
  { path: ["options", "*", "description", "text"], max: 75 },
];
const GROUPS: readonly Rule[] = [
  { path: ["option_groups"], min: 1, max: 100 },
  text("option_groups.*.label", 75, true),
  list("option_groups.*.options", 1, 100),
  text("option_groups.*.options.*.text", 75, true),
  atMost("option_groups.*.options.*.value", 150),
];
const PLACEHOLDER: readonly Rule[] = [{ path: ["placeholder", "text"], max: 150 }, plain("placeholder")];
const SELECT: readonly Rule[] = [
  ...PLACEHOLDER,
  plain("options.*.text"),
  plain("option_groups.*.label"),
  { path: ["options"], min: 1, max: 100 },
  ...OPTION,
  ...GROUPS,
];

/** Rules of blocks by type; what is not named here is a type that Slack does not know. */
export const BLOCK_RULES: Readonly<Record<string, readonly Rule[]>> = {
  actions: [list("elements", 1, 25)],
  alert: [text("text", 200, true), anyText("text")],
  card: [
    { path: ["title", "text"], max: 150 },
    { path: ["subtitle", "text"], max: 150 },
    { path: ["body", "text"], max: 200 },
    { path: ["subtext", "text"], max: 200 },
    atMost("actions", 3),
  ],
  carousel: [list("elements", 1, 10)],
  container: [
    { path: ["title", "text"], max: 150 },
    { path: ["subtitle", "text"], max: 150 },
    list("child_blocks", 1, 10),
  ],
  context: [list("elements", 1, 10)],
  context_actions: [list("elements", 1, 5)],
  data_table: [needs("caption"), list("rows", 2, 201), list("rows.*", 1, 20)],
  data_visualization: [
    needs("title", 50),
    { path: ["chart", "segments"], min: 1, max: 12 },
    atMost("chart.segments.*.label", 20),
    { path: ["chart", "series"], min: 1, max: 12 },
    atMost("chart.series.*.name", 20),
    { path: ["chart", "series", "*", "data"], min: 1, max: 20 },
    atMost("chart.series.*.data.*.label", 20),
    { path: ["chart", "axis_config", "categories"], min: 1, max: 20 },
    atMost("chart.axis_config.categories.*", 20),
    atMost("chart.axis_config.x_label", 50),
    atMost("chart.axis_config.y_label", 50),
  ],
  divider: [],
  file: [],
  header: [text("text", 150, true), plain("text")],
  image: [needs("alt_text", 2000), atMost("image_url", 3000), { path: ["title", "text"], max: 2000 }],
  input: [
    text("label", 2000, true),
    plain("label"),
    { path: ["hint", "text"], max: 2000 },
    plain("hint"),
    { path: ["element"], required: true },
  ],
  markdown: [needs("text", 12_000)],
  plan: [needs("title")],
  rich_text: [{ path: ["elements"], required: true }],
  section: [
    text("text", 3000),
    anyText("text"),
    { path: ["fields"], min: 1, max: 10 },
    text("fields.*", 2000, true),
    anyText("fields.*"),
  ],
  table: [list("rows", 1, 100), list("rows.*", 1, 20)],
  task_card: [
    needs("task_id"),
    needs("title"),
    { path: ["status"], required: true, oneOf: ["pending", "in_progress", "complete", "error"] },
  ],
  video: [needs("alt_text", 200), { path: ["title", "text"], max: 200, required: true }],
};

/** Rules of the elements inside blocks by type. */
export const ELEMENT_RULES: Readonly<Record<string, readonly Rule[]>> = {
  button: [
    text("text", 75, true),
    plain("text"),
    { path: ["style"], oneOf: ["primary", "danger"] },
    atMost("value", 2000),
    atMost("url", 3000),
    atMost("accessibility_label", 75),
  ],
  channels_select: PLACEHOLDER,
  checkboxes: [list("options", 1, 10), ...OPTION],
  conversations_select: PLACEHOLDER,
  datepicker: PLACEHOLDER,
  datetimepicker: [],
  email_text_input: PLACEHOLDER,
  external_select: PLACEHOLDER,
  feedback_buttons: [text("positive_button.text", 75, true), text("negative_button.text", 75, true)],
  file_input: [],
  icon_button: [needs("icon"), text("text", 75, true), atMost("visible_to_user_ids", 10)],
  image: [needs("alt_text", 2000), atMost("image_url", 3000)],
  mrkdwn: [needs("text", 3000)],
  multi_channels_select: PLACEHOLDER,
  multi_conversations_select: PLACEHOLDER,
  multi_external_select: PLACEHOLDER,
  multi_static_select: SELECT,
  multi_users_select: PLACEHOLDER,
  number_input: PLACEHOLDER,
  overflow: [list("options", 1, 5), ...OPTION],
  plain_text: [needs("text", 3000)],
  plain_text_input: PLACEHOLDER,
  radio_buttons: [list("options", 1, 10), ...OPTION],
  rich_text_input: PLACEHOLDER,
  static_select: SELECT,
  timepicker: PLACEHOLDER,
  url_source: [needs("url", 3000)],
  url_text_input: PLACEHOLDER,
  users_select: PLACEHOLDER,
  workflow_button: [text("text", 75, true)],
};

/** Rules that hold for every element that has such a part. */
export const COMMON_ELEMENT_RULES: readonly Rule[] = [
  atMost("action_id", 255),
  { path: ["confirm", "title", "text"], max: 100 },
  { path: ["confirm", "text", "text"], max: 300 },
  { path: ["confirm", "confirm", "text"], max: 30 },
  { path: ["confirm", "deny", "text"], max: 30 },
];

export const VIEW_RULES: Readonly<Record<"modal" | "home", readonly Rule[]>> = {
  modal: [
    text("title", 24, true),
    plain("title"),
    plain("submit"),
    plain("close"),
    { path: ["submit", "text"], max: 24 },
    { path: ["close", "text"], max: 24 },
    atMost("private_metadata", 3000),
    atMost("callback_id", 255),
    list("blocks", 1, VIEW_LIMITS.blocks),
  ],
  home: [atMost("private_metadata", 3000), atMost("callback_id", 255), list("blocks", 1, VIEW_LIMITS.blocks)],
};

/** Where a type of block may stand; every type not named here may stand on any surface. */
export const SURFACES: Readonly<Record<string, readonly ("message" | "modal" | "home")[]>> = {
  alert: ["modal"],
  context_actions: ["message"],
  data_table: ["message"],
  data_visualization: ["message"],
  container: ["message"],
  file: ["message"],
  markdown: ["message"],
  plan: ["message"],
  table: ["message"],
  task_card: ["message"],
};

const MENUS = [
  "channels_select",
  "conversations_select",
  "external_select",
  "multi_channels_select",
  "multi_conversations_select",
  "multi_external_select",
  "multi_static_select",
  "multi_users_select",
  "static_select",
  "users_select",
];
const PICKERS = ["checkboxes", "datepicker", "datetimepicker", "radio_buttons", "timepicker"];
const TEXT_FIELDS = [
  "email_text_input",
  "number_input",
  "plain_text_input",
  "rich_text_input",
  "url_text_input",
];

/** The elements that a type of block may hold. */
export const ELEMENTS_OF: Readonly<Record<string, readonly string[]>> = {
  actions: ["button", "icon_button", "overflow", "workflow_button", ...MENUS, ...PICKERS],
  context: ["image", "mrkdwn", "plain_text"],
  context_actions: ["feedback_buttons", "icon_button"],
  input: ["file_input", ...TEXT_FIELDS, ...MENUS, ...PICKERS],
  section: ["button", "image", "overflow", "workflow_button", ...MENUS, ...PICKERS],
};

/** Characters that all cells of a table may hold together. */
export const TABLE_TEXT: Readonly<Record<string, number>> = { data_table: 20_000, table: 10_000 };
export const TABLE_CELLS: readonly string[] = ["raw_text", "raw_number", "rich_text"];

/** How many of a type one message may hold. */
export const MAX_PER_MESSAGE: Readonly<Record<string, number>> = { data_visualization: 2, table: 1 };
