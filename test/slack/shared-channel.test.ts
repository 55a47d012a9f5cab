import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockFaults, viewFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { sharedChannelReply } from "../../src/slack/messages/shared-channel.ts";
import {
  type Confirmation,
  confirmationFor,
  digestOf,
  isConfirmed,
} from "../../src/slack/placing/confirmation.ts";
import { buildSharedChannelForm } from "../../src/slack/views/shared-channel-form.ts";

const ask = (names: readonly string[], channel: string | undefined = "partners"): Confirmation => {
  const asked = confirmationFor(
    { channel, names, teamIds: ["T1"] },
    { interval: { start: "2026-10-01T00:00:00.000Z", end: "2026-11-01T00:00:00.000Z" }, zone: "UTC" },
    {
      by: "U0OLIVIA0001",
      at: new Date("2026-11-24T11:00:00.000Z"),
      key: "T1:1",
      draft: {
        range: { text: "last month" },
        formats: ["PDF"],
        destination: { channelId: "C0PARTNER001" },
      },
    },
  );
  if (!asked) throw new Error("too long");
  return asked;
};

/** As people see it: without the marks that only steer the direction of writing. */
const seen = (value: unknown) => JSON.stringify(value).replace(/[\u2066-\u2069]/g, "");

describe("the question whether others may read a report", () => {
  it("names the channel and the organizations", () => {
    const shown = seen(sharedChannelReply(ask(["Fabrikam", "Contoso"]), messagesFor("en-GB")).blocks);
    expect(shown).toContain("People outside your organization can read #partners: Fabrikam and Contoso.");
    expect(shown).toContain("Post to #partners, visible to Fabrikam and Contoso");
    expect(shown).toContain("1 October 2026");
  });

  it.each<[names: string[], said: string]>([
    [[], "an organization that Slack doesn’t name"],
    [["A", "B", "C", "D"], "A, B, C and 1 more"],
    [["A", "B", "C", "D", "E"], "A, B, C and 2 more"],
  ])("names %j as %s", (names, said) => {
    expect(seen(sharedChannelReply(ask(names), messagesFor("en-GB")).blocks)).toContain(said);
  });

  it("posts only after a dialog, and never by the button that is harmless", () => {
    const [, , actions] = sharedChannelReply(ask(["Fabrikam"]), messagesFor()).blocks;
    expect(actions).toMatchObject({
      elements: [
        { style: "danger", confirm: { style: "danger" } },
        { text: { text: "Send it to me instead" } },
      ],
    });
    expect(JSON.stringify(buildSharedChannelForm(ask(["Fabrikam"]), messagesFor()))).not.toContain(
      "initial_option",
    );
  });

  it("is answered for those organizations only that it named", () => {
    const external = { channel: "partners", names: [], teamIds: ["T1", "T2"] };
    expect(isConfirmed(external, digestOf(external))).toBe(true);
    expect(isConfirmed(external, digestOf({ teamIds: ["T1"] }))).toBe(false);
    expect(isConfirmed(external, undefined)).toBe(false);
  });

  const hostile = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.constantFrom(
      "<!channel>",
      "*bold*",
      "\u202egnp.exe",
      "שלום עולם",
      "👩‍👩‍👧‍👦".repeat(40),
      "\u0000",
      " ",
      "`x`",
    ),
  );
  it.each(["en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP"])(
    "is sound for Slack and inert with any name, in %s",
    (locale) => {
      const messages = messagesFor(locale);
      fc.assert(
        fc.property(
          fc.array(hostile, { maxLength: 30 }),
          fc.option(hostile, { nil: undefined }),
          (names, channel) => {
            const answer = sharedChannelReply(ask(names, channel), messages);
            const form = buildSharedChannelForm(ask(names, channel), messages);
            expect(blockFaults(answer.blocks as never, "message")).toEqual([]);
            expect(viewFaults(form as never, "modal")).toEqual([]);
            expect(JSON.stringify([answer.blocks, form])).not.toMatch(/"mrkdwn"|[\u202a-\u202e]/);
            expect(answer.text).not.toMatch(/<[!@#]/);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
