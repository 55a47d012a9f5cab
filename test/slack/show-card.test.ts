import { WebAPIPlatformError } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { showCard } from "../../src/slack/delivery/show-card.ts";
import type { SlackClients } from "../../src/slack/web-api/clients.ts";
import { A_FILE, aRun } from "./a-run.ts";

const RUN = aRun({
  state: "done",
  card: { state: "posted", ts: "1.0" },
  file: {
    ...A_FILE,
    digest: {
      format: "CSV",
      accounts: 10,
      newAccounts: null,
      organizations: { total: 1, top: [{ name: "Contoso", accounts: 10 }] },
    },
  },
});

/** A Slack that answers each edit with the next of these codes, and then takes them. */
function slackThatRefuses(...codes: string[]) {
  const shown: string[] = [];
  const update = async ({ blocks }: { blocks: unknown }) => {
    shown.push(/data_table/.test(JSON.stringify(blocks)) ? "drawn" : "plain");
    const error = codes.shift();
    if (error !== undefined) throw new WebAPIPlatformError({ ok: false, error } as never);
  };
  return { clients: { write: { chat: { update } } } as unknown as SlackClients, shown };
}

describe("showCard", () => {
  it.each<[what: string, codes: string[], shown: string[]]>([
    ["draws the table where Slack takes it", [], ["drawn"]],
    ["falls back to words where Slack knows no such blocks", ["invalid_blocks"], ["drawn", "plain"]],
    ["leaves a card deleted that somebody deleted", ["message_not_found"], ["drawn"]],
  ])("%s", async (_what, codes, expected) => {
    const { clients, shown } = slackThatRefuses(...codes);
    await expect(showCard(clients, RUN)).resolves.toEqual({ cardTs: "1.0" });
    expect(shown).toEqual(expected);
  });

  it("says so when Slack refuses the plain card too, and does not repeat other failures", async () => {
    const both = slackThatRefuses("invalid_blocks", "invalid_blocks");
    await expect(showCard(both.clients, RUN)).rejects.toThrow("invalid_blocks");
    const down = slackThatRefuses("fatal_error");
    await expect(showCard(down.clients, RUN)).rejects.toThrow("fatal_error");
    expect(down.shown).toEqual(["drawn"]);
  });
});
