/** Limits of Slack's blocks and views, in Unicode code points (docs.slack.dev, Block Kit reference). */
export const LIMITS = {
  headerText: 150,
  sectionText: 3000,
  /** Ours, for a note on the card. */
  noteText: 600,
  fieldText: 2000,
  buttonText: 75,
  buttonValue: 2000,
  optionText: 75,
  viewTitle: 24,
  privateMetadata: 3000,
  contextElements: 10,
  plainTextInput: 3000,
  /** All cells of a `data_table` together. */
  tableText: 20_000,
  selectOptions: 100,
} as const;
