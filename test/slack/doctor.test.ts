import { describe, expect, it } from "vitest";
import { blockFaults } from "../../sandbox/slack/block-rules.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import type { Checked } from "../../src/slack/context.ts";
import { doctorReply } from "../../src/slack/messages/doctor.ts";
import { LOCALES } from "./a-run.ts";

const CHECKS = Object.keys(messagesFor("en-GB").doctor.checks) as Checked["check"][];

const all = (level: Checked["level"], server?: string): Checked[] =>
  CHECKS.map((check) => ({ check, level, ...(server !== undefined && { server }) }));

const linesOf = (checked: readonly Checked[], locale = "en-GB") =>
  doctorReply(checked, messagesFor(locale)).blocks.flatMap((block) =>
    block.type === "section" ? [block.text?.text] : [],
  );

describe.each(LOCALES)("what the doctor says in Slack (%s)", (locale) => {
  it.each<[what: string, checked: Checked[]]>([
    ["all is well", all("ok")],
    ["everything is wrong", [...all("problem"), ...all("warning", "paris")]],
    ["there are many servers", Array.from({ length: 60 }, (_, index) => all("problem", `s${index}`)).flat()],
  ])("is sound for Slack where %s", (_, checked) => {
    const { blocks } = doctorReply(checked, messagesFor(locale));
    expect(blockFaults(JSON.parse(JSON.stringify(blocks)), "message", "/blocks")).toEqual([]);
  });
});

describe("what the doctor says in Slack", () => {
  it("is what is wrong, the worst first and each once, with its remedy", () => {
    expect(
      linesOf([
        { check: "license", server: "berlin", level: "warning" },
        { check: "certificate", server: "berlin", level: "ok" },
        { check: "store", level: "ok" },
        { check: "store", level: "problem" },
      ]),
    ).toEqual([
      "1 problem, 1 warning.",
      "❌ Store. Check the bot’s database: whether it answers, can be written to, and fits this version.",
      "⚠️ License on berlin. Renew or extend the server’s license.",
    ]);
  });

  it("is one sentence where all is well, and what was looked at", () => {
    const { blocks } = doctorReply(all("ok"), messagesFor("en-GB"));
    expect(linesOf(all("ok"))).toEqual(["Everything that the bot needs is in order."]);
    expect(JSON.stringify(blocks)).toMatch(/In order: Settings, Disk space,/);
  });

  it("takes nothing from what was found, which may name hosts and paths", () => {
    const found: Finding = {
      area: "Data directory",
      check: "directory",
      level: "problem",
      text: "/srv/secret-place can’t be written to",
      fix: "Run: chmod 700 '/srv/secret-place'",
    };
    expect(JSON.stringify(doctorReply([found], messagesFor("en-GB")))).not.toContain("secret-place");
  });
});
