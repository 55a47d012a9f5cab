import type { ModalView } from "@slack/types";

export const plain = (text: string) => ({ type: "plain_text" as const, text });

const options = ["pdf", "csv"].map((value) => ({ text: plain(value.toUpperCase()), value }));

/** A sound modal: a text that tells of typing, a menu with a preset, optional boxes. */
export const modal = (changes: Partial<ModalView> = {}): ModalView => ({
  type: "modal",
  callback_id: "order",
  title: plain("Report"),
  submit: plain("Order"),
  blocks: [
    {
      type: "input",
      block_id: "range",
      dispatch_action: true,
      label: plain("Range"),
      element: { type: "plain_text_input", action_id: "text" },
    },
    {
      type: "input",
      block_id: "format",
      label: plain("Format"),
      element: {
        type: "static_select",
        action_id: "choice",
        options,
        ...(options[0] === undefined ? {} : { initial_option: options[0] }),
      },
    },
    {
      type: "input",
      block_id: "extras",
      optional: true,
      label: plain("Extras"),
      element: { type: "checkboxes", action_id: "boxes", options },
    },
  ],
  ...changes,
});
