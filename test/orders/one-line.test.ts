import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommandText } from "../../src/orders/command-text.ts";
import { completeOrder } from "../../src/orders/complete-order.ts";
import { choiceOf } from "../../src/orders/order-draft.ts";
import { cpuMs } from "../cpu-time.ts";

const SERVERS: [string, ...string[]] = ["berlin", "paris"];
const reading = { now: new Date("2026-11-24T11:00:00.000Z"), ownZone: "UTC", locale: "en-GB" };
const completing = { defaults: [], here: { channelId: "C0HERE000001" }, reading, servers: SERVERS };

/**
 * What becomes of a line, as a line: `range | options` where it is understood, `!` and the mistakes where it is not.
 * A mistake names its part and words, and what is offered.
 */
function read(line: string): string {
  const text = line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  // Slack's list gives a channel as markup, which no typed sign can be.
  const asked = readCommandText(text.replace("#general", "<#C0GENERAL001|general>"), SERVERS);
  if (asked.kind !== "report") {
    const more = "name" in asked ? asked.name : "part" in asked ? asked.part : "";
    return more === "" ? asked.kind : `${asked.kind} ${more}`;
  }
  const { zone, server, destination, formats = ["PDF"] } = asked.draft;
  const completion = completeOrder(asked.draft, completing);
  if (completion.ok) {
    const place = typeof destination === "object" ? destination.channelId : destination;
    const { rangeText } = completion.order;
    return [rangeText, choiceOf(formats), zone, server, place].map((part) => part ?? "-").join(" | ");
  }
  const mistakes = completion.mistakes.map((mistake) =>
    mistake.part === "range"
      ? "range"
      : `${mistake.part} ${mistake.words}${mistake.near.length > 0 ? ` (${mistake.near.join(", ")})` : ""}`,
  );
  return `! ${mistakes.join("; ")}`;
}

describe("one line, options in any order", () => {
  it.each<[line: string, becomes: string]>([
    ["last month", "last month | PDF | - | - | -"],
    ["csv last month", "last month | CSV | - | - | -"],
    ["last month csv", "last month | CSV | - | - | -"],
    ["last month, csv", "last month | CSV | - | - | -"],
    ["CSV, last month", "last month | CSV | - | - | -"],
    ["as a csv last month", "last month | CSV | - | - | -"],
    ["last month as pdf and csv", "last month | BOTH | - | - | -"],
    ["last month csv & pdf", "last month | BOTH | - | - | -"],
    ["both last month", "last month | BOTH | - | - | -"],
    ["to me last week pdf", "last week | PDF | - | - | me"],
    ["last week to me as csv", "last week | CSV | - | - | me"],
    ["on paris Q1 both in UTC", "Q1 | BOTH | UTC | paris | -"],
    ["in UTC on paris both Q1", "Q1 | BOTH | UTC | paris | -"],
    ["Q1 on PARIS in utc to here BOTH", "Q1 | BOTH | UTC | paris | here"],
    [
      "to #general in New York csv on berlin yesterday",
      "yesterday | CSV | America/New_York | berlin | C0GENERAL001",
    ],
    [
      "yesterday on berlin csv in New York to #general",
      "yesterday | CSV | America/New_York | berlin | C0GENERAL001",
    ],
    ["in the server's local time last month", "last month | PDF | Local | - | -"],
    ["last month in local", "last month | PDF | Local | - | -"],
    ["in Europe/Berlin 1 Oct to 15 Oct csv", "1 Oct to 15 Oct | CSV | Europe/Berlin | - | -"],
    ["1 Oct to 15 Oct to me", "1 Oct to 15 Oct | PDF | - | - | me"],
    ["to me 1 Oct to 15 Oct", "1 Oct to 15 Oct | PDF | - | - | me"],
    ["csv csv last month csv", "last month | CSV | - | - | -"],
    ["last month in UTC in UTC", "last month | PDF | UTC | - | -"],
    ["to me last month to me", "last month | PDF | - | - | me"],
    ["  last \t month   csv ", "last month | CSV | - | - | -"],
    // What belongs to the range stays in it.
    ["in May", "in May | PDF | - | - | -"],
    ["csv in May", "in May | CSV | - | - | -"],
    ["Q1 2026", "Q1 2026 | PDF | - | - | -"],
    ["on 3 October 2026", "on 3 October 2026 | PDF | - | - | -"],
    ["from 1 Oct to 3 Oct in Tokyo", "from 1 Oct to 3 Oct | PDF | Asia/Tokyo | - | -"],
  ])("%j is understood", (line, becomes) => {
    expect(read(line)).toBe(becomes);
  });

  it.each<[line: string, becomes: string]>([
    // Misspelt, at either end, alone and together; offered, never guessed.
    ["last month cvs", "! format cvs (csv)"],
    ["cvs last month", "! format cvs (csv)"],
    ["last month pfd", "! format pfd (pdf)"],
    ["bth last month", "! format bth (both)"],
    ["last month in Belrin", "! zone Belrin (Europe/Berlin)"],
    ["in Belrin last month", "! zone Belrin (Europe/Berlin)"],
    ["in New Yrok last month", "! zone New Yrok (America/New_York)"],
    ["last month in Atlantis", "! zone Atlantis"],
    ["in Atlantis last month", "! zone Atlantis"],
    ["last month on berln", "! server berln (berlin)"],
    ["on mars last month", "! server mars (berlin, paris)"],
    ["on neptune last month", "! server neptune (berlin, paris)"],
    ["last month to mee", "! place mee (me)"],
    ["to hre last month", "! place hre (here)"],
    ["last month to @noah", "! place @noah"],
    ["1 Oct to banana", "! place banana"],
    ["last month csv in Belrin", "! zone Belrin (Europe/Berlin)"],
    ["last month in Belrin csv", "! zone Belrin (Europe/Berlin)"],
    ["last month in Belrin cvs", "! format cvs (csv); zone Belrin (Europe/Berlin)"],
    ["cvs last month on berln", "! format cvs (csv); server berln (berlin)"],
    [
      "on berln cvs last month in Belrin to mee",
      "! place mee (me); zone Belrin (Europe/Berlin); server berln (berlin); format cvs (csv)",
    ],
    ["last month cvs to me", "! format cvs (csv)"],
    // The range itself.
    ["banana", "! range"],
    ["banana cvs", "! format cvs (csv); range"],
    ["banana in Atlantis", "! range"],
    ["csv", "! range"],
    ["in Berlin", "! range"],
    ["last month for contoso", "! range"],
    ["tomorrow csv", "! range"],
    ["30 February", "! range"],
    // Contradictions.
    ["last month pdf csv", "two-formats"],
    ["pdf last month csv", "two-formats"],
    ["in UTC last month in Berlin", "twice zone"],
    ["on paris last month on berlin", "twice server"],
    ["to me last month to here", "twice place"],
    ["last month to #nowhere", "no-channel #nowhere"],
    ["to #nowhere last month", "no-channel #nowhere"],
    // Words that stand alone.
    ["", "form"],
    ["?", "help"],
    ["STATUS", "status"],
  ])("%j is not, or is no order", (line, becomes) => {
    expect(read(line)).toBe(becomes);
  });

  it.each<[why: string, line: string]>([
    ["markup for a channel that nobody chose", "last month to <#C0SECRET0001|general>"],
    ["a mention of everybody", "<!channel> last month"],
    ["a link", "<https://evil.example|last month>"],
    ["a path for a zone", "last month in ../../etc/passwd"],
    ["SQL for a server", "last month on berlin'; DROP TABLE runs; --"],
    ["a prototype for a server", "last month on __proto__"],
    ["a constructor for a format", "last month as constructor"],
    ["letters that look like others", "lаst month"],
    ["letters from right to left", "last month \u202efdp"],
    ["no letter at all", "\u0000\u0007"],
    ["only options", "csv in UTC on berlin to me"],
    ["only prepositions", "in on to as"],
    ["a thousand options", "in on to as csvx ".repeat(200)],
    ["a word of 5,000 letters", "a".repeat(5000)],
    ["5,000 emoji", "👩‍👩‍👧‍👦".repeat(700)],
  ])("is refused without harm: %s", (_why, line) => {
    expect(cpuMs(() => expect(read(line)).toMatch(/^!/))).toBeLessThan(2000);
  });

  const option = fc.constantFrom("csv", "in UTC", "on paris", "to me");
  it("means the same in every order, at either end", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(["csv", "in UTC", "on paris", "to me"], { minLength: 4 }),
        fc.nat(4),
        (options, split) => {
          const line = [...options.slice(0, split), "last month", ...options.slice(split)].join(" ");
          expect(read(line)).toBe("last month | CSV | UTC | paris | me");
        },
      ),
    );
  });

  it("answers any words in good time", () => {
    const words = fc.array(
      fc.oneof(option, fc.constantFrom("in", "on", "to", "as", "cvs", "Belrin", "#x", "<#C1>"), fc.string()),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (list) => {
        expect(cpuMs(() => read(list.join(" ")))).toBeLessThan(2000);
      }),
      { numRuns: 200 },
    );
  });
});
