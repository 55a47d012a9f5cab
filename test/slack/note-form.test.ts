import { expect, it } from "vitest";
import { viewFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { buildNoteForm, NOTE_FORM, readNoteForm } from "../../src/slack/views/note-form.ts";

const TARGET = { alert: "a1", channelId: "C1" };

const sent = (value: string) => ({
  private_metadata: JSON.stringify(TARGET),
  state: {
    values: { [NOTE_FORM.note.block]: { [NOTE_FORM.note.action]: { type: "plain_text_input", value } } },
  },
});

it.each([
  ["longer than the field", "x".repeat(40_000)],
  ["cut within an emoji", "💥".repeat(1000)],
  ["cut beside one", `x${"💥".repeat(1000)}`],
])("a note that is %s can be edited again", (_, text) => {
  const read = readNoteForm(sent(text));
  expect(read).toMatchObject(TARGET);
  const form = buildNoteForm({ ...TARGET, note: read?.note }, messagesFor("en-GB"));
  expect(viewFaults({ ...form }, "modal")).toEqual([]);
  expect(read?.note.length).toBe(300);
  expect(read?.note.isWellFormed()).toBe(true);
});
