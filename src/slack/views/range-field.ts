import type { ActionsBlock, Button, ContextBlock, InputBlock, SectionBlock } from "@slack/types";
import type { RangeOutcome } from "../../request/settle-range.ts";
import { LIMITS } from "../limits.ts";
import { plain } from "../text.ts";

export const RANGE_FIELD = {
  block: "range",
  action: "range_text",
  /** Every button that puts its value into the field: `range_pick:…`. */
  pick: "range_pick",
} as const;

/** Longest text that the range engine reads. */
const MOST_TEXT = 300;

/** Ranges that operators ask for most. */
const QUICK_PICKS = [
  ["Last month", "last month"],
  ["This month to date", "this month to date"],
  ["Last 30 days", "last 30 days"],
  ["Last quarter", "last quarter"],
  ["Year to date", "year to date"],
] as const;

export interface RangeFieldContent {
  readonly text: string;
  /**
   * Grows when the bot itself fills the field: Slack keeps what was typed for as long as the block keeps its name, and
   * overlooks a new `initial_value`.
   */
  readonly revision: number;
  /** How the text is understood; undefined while it is not known, or nothing is typed. */
  readonly check: RangeOutcome | undefined;
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
export function buildRangeField({
  text,
  revision,
  check,
}: RangeFieldContent): (InputBlock | ContextBlock | SectionBlock | ActionsBlock)[] {
  return [
    {
      type: "input",
      block_id: rangeBlockId(revision),
      label: plain("Range"),
      hint: plain("In plain words: last month, Q1 2026, 1 Oct to 15 Oct, since Monday, past 90 days"),
      dispatch_action: true,
      element: {
        type: "plain_text_input",
        action_id: RANGE_FIELD.action,
        placeholder: plain("last month"),
        max_length: MOST_TEXT,
        focus_on_load: true,
        dispatch_action_config: { trigger_actions_on: ["on_character_entered", "on_enter_pressed"] },
        ...(text && { initial_value: [...text].slice(0, MOST_TEXT).join("") }),
      },
    },
    ...(check ? checkBlocks(check) : []),
    {
      type: "actions",
      block_id: "range_picks",
      elements: QUICK_PICKS.map(([label, value]) => pickButton(label, value, value.replaceAll(" ", "_"))),
    },
  ];
}

function checkBlocks(check: RangeOutcome): (ContextBlock | SectionBlock | ActionsBlock)[] {
  if (check.ok) {
    const { words, notes } = check.range;
    const lines = [`= ${words}`, ...notes].slice(0, LIMITS.contextElements);
    return [
      { type: "context", block_id: "range_check", elements: lines.map((line) => plain(line, 300)) },
      ...check.alternatives.slice(0, 2).map(
        ({ text, words: other }, index): SectionBlock => ({
          type: "section",
          block_id: `range_alternative_${index}`,
          text: plain(`Or did you mean ${other}?`, 600),
          accessory: pickButton("Use this", text, `alternative_${index}`),
        }),
      ),
    ];
  }
  const part = check.leftover ? ` The part that I cannot read: “${check.leftover}”.` : "";
  const line = plain(`${check.message}${part}`, 600);
  const offers = check.suggestions
    .slice(0, 3)
    .map((suggestion, index) => pickButton(suggestion, suggestion, `suggestion_${index}`));
  return [
    { type: "context", block_id: "range_check", elements: [line] },
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
