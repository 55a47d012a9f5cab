import { FAILURES, type FailureCode, type Situation } from "../src/errors.ts";
import { failureText, messagesFor } from "../src/i18n/index.ts";

const CHAPTERS: readonly (readonly [title: string, codes: RegExp])[] = [
  ["VB365", /^(vb365|report)_/],
  ["Slack", /^slack_/],
  ["The bot", /^(?!vb365_|report_|slack_)/],
];

/** A text of the table as it stands in a document: its places in italics, but for those inside code. */
const written = (text: string) =>
  text.replace(/`[^`]+`/g, (code) => code.replace(/\{(\w+)\}/g, "$1")).replace(/\{(\w+)\}/g, "*$1*");

const SITUATIONS: readonly Situation[] = ["answering", "running", "over"];

const RETRIES = { auto: "the bot does", manual: "Retry button", none: "no" } as const;

function chapter(title: string, codes: readonly FailureCode[]): string {
  const { entries } = messagesFor("en-US").failures;
  const rows = codes.flatMap((code) => {
    const texts = SITUATIONS.map((situation) => failureText(code, situation, entries));
    return [...new Map(texts.map((text) => [text.problem, text])).values()].map(
      ({ problem, fix }) => `| ${written(problem)} | ${written(fix)} | ${RETRIES[FAILURES[code].retry]} |`,
    );
  });
  return [`## ${title}`, "", "| the bot says | what to do | retry |", "|---|---|---|", ...rows].join("\n");
}

const HEAD = `<!-- Written by \`npm run docs\` from docs/troubleshooting.ts and the table of failures; change it there. -->

# Troubleshooting

Every failure says what happened and what to do. \`/license-report status\` tells whether the servers answer. These are all the messages; words in italics stand for a value. The last column says who tries again: the bot on its own, or you, with the card’s Retry button.
`;

const MORE = `## Other things you may see

| you see | what to do |
|---|---|
| \`/license-report failed with the error "dispatch_failed"\` | The bot isn’t running or connected: check its log. |
| the command is unknown in Slack | The app isn’t installed in this workspace: *Install App*. |
| no answer to a mention, or no Home tab | The app was created from an older manifest: paste \`slack-manifest.yml\` under *App Manifest*, and reinstall the app. |
| *You don’t have permission to request license reports* | Add the person to \`ACCESS_USERS\`, or to a group of \`ACCESS_USER_GROUPS\`; a change of a group takes effect within five minutes. |
| *I can’t check with Slack right now whether you can request license reports* | A listed group is gone, or the app lacks \`usergroups:read\`. The log names the group. Reinstall the app from the manifest. |
| *License reports can’t be sent to this channel* | Add it to \`ACCESS_CHANNELS\`, or use \`to me\`. |
| *People outside your organization can read …* | Confirm, or have the report sent to you. Each request and each retry asks again. |
| an organization shows as \`T…\` | Slack doesn’t tell the app its name, or the scope \`team:read\` is missing. |
| dates in another time zone | Yours is set in your Slack profile; name another with \`in Berlin\`. |
`;

/** The document as it stands in docs/troubleshooting.md. */
export function troubleshooting(): string {
  const codes = Object.keys(FAILURES) as FailureCode[];
  const chapters = CHAPTERS.map(([title, of]) =>
    chapter(
      title,
      codes.filter((code) => of.test(code)),
    ),
  );
  return [HEAD, ...chapters.map((text) => `${text}\n`), MORE].join("\n");
}
