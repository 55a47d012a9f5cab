import type { ViewOutput } from "@slack/bolt";
import type { ActionsBlock, Button, ContextBlock, InputBlock, SectionBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import type { RangeResolution } from "../../orders/resolve-report-range.ts";
import { noteText, rangeRefusalText } from "../messages/order-texts.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";

export const RANGE_FIELD = {
  block: "range",
  action: "range_text",
  /** Every button that puts its value into the field: `range_pick:…`. */
  pick: "range_pick",
} as const;

/** What is understood stands in it. */
const CHECK_BLOCK = "range_check";

/** Longest text that the range engine reads. */
const MAX_TEXT = 300;

/** Ranges that operators ask for most, as the catalogue's phrases. */
const QUICK_PICKS = [
  "last month",
  "this month to date",
  "last 30 days",
  "last quarter",
  "year to date",
] as const satisfies (keyof Messages["range"]["phrases"])[];

/** Ranges that show the breadth of what is understood. */
const EXAMPLES = ["last month", "Q1 2026", "1 Oct to 15 Oct", "since Monday", "past 90 days"] as const;

/** What a form shows of how its range is understood; empty where it shows nothing. */
export function checkShownIn({ blocks }: Pick<ViewOutput, "blocks">): string {
  const check = blocks.find(({ block_id }) => block_id === CHECK_BLOCK);
  if (check?.type !== "context" || !("elements" in check)) return "";
  const { elements } = check as ContextBlock;
  return elements.map((element) => ("text" in element ? element.text : "")).join(" ");
}

export interface RangeFieldContent {
  readonly text: string;
  /**
   * Grows when the bot itself fills the field: Slack keeps what was typed for as long as the block keeps its name, and
   * overlooks a new `initial_value`.
   */
  readonly revision: number;
  /** How the text is understood; undefined while it is not known, or nothing is typed. */
  readonly check: RangeResolution | undefined;
}

/** Name of the field's block, as errors are addressed to it. */
export const rangeBlockId = (revision: number): string =>
  revision === 0 ? RANGE_FIELD.block : `${RANGE_FIELD.block}_${revision}`;

/** The revision in a block's name; undefined for a block that is not the range. */
export function rangeRevision(blockId: string): number | undefined {
  const match = /^range(?:_(\d{1,6}))?$/.exec(blockId);
  return match ? Number(match[1] ?? 0) : undefined;
}

/** The range field, what is understood under it, and the quick picks; pure. */
export function buildRangeField(
  { text, revision, check }: RangeFieldContent,
  messages: Messages,
): (InputBlock | ContextBlock | SectionBlock | ActionsBlock)[] {
  const { form, formats } = messages;
  const { phrases } = messages.range;
  return [
    {
      type: "input",
      block_id: rangeBlockId(revision),
      label: plain(form.range),
      hint: plain(form.rangeHint(EXAMPLES.map((example) => phrases[example]).join(form.comma))),
      dispatch_action: true,
      element: {
        type: "plain_text_input",
        action_id: RANGE_FIELD.action,
        placeholder: plain(phrases["last month"]),
        max_length: MAX_TEXT,
        focus_on_load: true,
        dispatch_action_config: { trigger_actions_on: ["on_character_entered", "on_enter_pressed"] },
        ...(text && { initial_value: [...text].slice(0, MAX_TEXT).join("") }),
      },
    },
    ...(check ? checkBlocks(check, messages) : []),
    {
      type: "actions",
      block_id: "range_picks",
      elements: QUICK_PICKS.map((pick) =>
        pickButton(formats.capital(phrases[pick]), phrases[pick], pick.replaceAll(" ", "_")),
      ),
    },
  ];
}

function checkBlocks(
  check: RangeResolution,
  messages: Messages,
): (ContextBlock | SectionBlock | ActionsBlock)[] {
  const { form, formats, range } = messages;
  if (check.ok) {
    const label = rangeLabelOf(check.range, formats.locale);
    const notes = check.range.notes.map((note) => noteText(note, messages));
    const lines = [form.understood(label), ...notes].slice(0, LIMITS.contextElements);
    return [
      { type: "context", block_id: CHECK_BLOCK, elements: lines.map((line) => plain(line, 300)) },
      ...check.alternatives.slice(0, 2).map(
        ({ text, words: other }, index): SectionBlock => ({
          type: "section",
          block_id: `range_alternative_${index}`,
          text: plain(form.otherReading(other), 600),
          accessory: pickButton(form.useThis, text, `alternative_${index}`),
        }),
      ),
    ];
  }
  const part = check.leftover ? [range.cannotRead(check.leftover)] : [];
  const line = plain(formats.sentences(rangeRefusalText(check, messages), ...part), 600);
  const offers = check.suggestions
    .slice(0, 3)
    .map((suggestion, index) => pickButton(suggestion, suggestion, `suggestion_${index}`));
  return [
    { type: "context", block_id: CHECK_BLOCK, elements: [line] },
    ...(offers.length > 0
      ? [{ type: "actions" as const, block_id: "range_suggestions", elements: offers }]
      : []),
  ];
}

const pickButton = (label: string, value: string, name: string): Button => ({
  type: "button",
  action_id: `${RANGE_FIELD.pick}:${name}`,
  text: plain(label, LIMITS.buttonText),
  value: value.slice(0, LIMITS.buttonValue),
});
