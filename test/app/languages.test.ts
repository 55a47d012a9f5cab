import { describe, expect } from "vitest";
import { defaultWorkspace, type Message } from "../../sandbox/slack/index.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { describeInterval } from "../../src/range/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

/** A person for each language that the bot speaks beside English, with the locale that Slack has for it. */
const SPEAKERS = Object.keys(LANGUAGES)
  .filter((language) => language !== "en")
  .map((language, index) => {
    const { region } = new Intl.Locale(language).maximize();
    const id = `U0SPEAKER00${index}`;
    return {
      id,
      name: `speaker-${language}`,
      realName: language,
      tz: "Europe/Berlin",
      locale: `${language}-${region}`,
    };
  });

/** Their language is German, but not the locale. */
const JONAS = { id: "U0JONAS00001", name: "jonas", realName: "Jonas", tz: "Europe/Berlin", locale: "de-AT" };
const PEOPLE = [...SPEAKERS, JONAS];

const workspace = {
  ...defaultWorkspace,
  users: [...defaultWorkspace.users, ...PEOPLE],
  channels: defaultWorkspace.channels.map((channel) =>
    ["backup-reports", "no-bot"].includes(channel.name)
      ? { ...channel, members: [...channel.members, ...PEOPLE.map(({ id }) => id)] }
      : channel,
  ),
};

const it = onApp({ now: () => NOW, slack: { workspace } });

const click = (app: TestApp, user: string, { ts }: Message, actionId: string) =>
  app.slack.clickAction({ user, message: { channel: CHANNEL, ts }, actionId });

const formSays = (app: TestApp, user: string, words: RegExp) =>
  app.slack.waitFor(() => {
    const view = app.slack.state.views(user).at(-1);
    return view && words.test(JSON.stringify(view.content)) && view;
  });

/** A text as it may stand anywhere, and between texts anything. */
const said = (...texts: string[]) =>
  new RegExp(texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"), "s");

describe.each(SPEAKERS)("$name, whose locale is $locale,", ({ name: user, locale }) => {
  const {
    answers,
    admission,
    card,
    clicks,
    digest,
    failures,
    form,
    formats,
    help,
    history,
    home,
    range,
    status,
  } = messagesFor(locale);
  const text = `${range.phrases["last month"]} csv`;
  const october = describeInterval(
    { start: "2026-09-30T22:00:00.000Z", end: "2026-10-31T23:00:00.000Z" },
    "Europe/Berlin",
    locale,
  );
  const yesterday = describeInterval(
    { start: "2026-11-22T23:00:00.000Z", end: "2026-11-23T23:00:00.000Z" },
    "Europe/Berlin",
    locale,
  );

  it("gets answer, card, history and status in their language", async ({ app }) => {
    expect((await app.type(text, { user })).answer).toMatch(said(answers.brief(october, "CSV")));
    const done = await app.cardSays(said(card.states.done, october, ".csv"));
    expect(JSON.stringify(done.blocks)).toMatch(said("UTC+01:00", digest.table.caption));
    const [fileId] = app.shared().at(-1)?.files ?? [];
    const file = app.slack.state.files.find(({ id }) => id === fileId);
    expect(file?.title).toBe(card.titled(october));
    expect((await app.type("history", { user })).answer).toMatch(
      said(history.title, october, card.states.done),
    );
    expect((await app.type("status", { user })).answer).toMatch(
      said(status.types.Subscription, status.statuses.Valid, status.health(status.healths.Healthy)),
    );
    expect((await app.type("help", { user })).answer).toMatch(
      said(help.about, range.phrases["1 Oct to 15 Oct"], help.words.status),
    );
  });

  it("opens an App Home in their language", async ({ app }) => {
    await app.slack.openHome({ user });
    const words = said(home.newReport, status.types.Subscription, home.settings, "Europe/Berlin", home.yes);
    await app.slack.waitFor(() => words.test(JSON.stringify(app.slack.state.home(user)?.blocks)));
  });

  it("is refused in their language", async ({ app }) => {
    expect((await app.type("banana", { user })).answer).toMatch(
      said("banana", answers.nothingOrdered, range.phrases["last month"]),
    );
    expect((await app.type(text, { user, channel: "no-bot" })).answer).toMatch(
      said(admission.notMember.problem, "/invite @license-report"),
    );
    await app.type("yesterday", { user: "olivia" });
    const others = await app.cardSays(/^Done: 23 November/);
    await click(app, user, others, CARD_ACTIONS.delete);
    await app.slack.waitFor(() =>
      app.slack.state.ephemerals(user).some(({ text: told }) => told.includes(clicks.notYours.problem)),
    );
  });

  it("fills in a form in their language", async ({ app }) => {
    await app.type("", { user });
    const { id } = await formSays(
      app,
      user,
      said(form.rangeHint(""), formats.capital(range.phrases["last month"])),
    );
    const type = (value: string) =>
      app.slack.viewAction({ user, viewId: id, actionId: REPORT_FORM.range.action, value });
    await type("yesterday");
    await formSays(app, user, said(form.understood(yesterday)));
    await type("yesterday quatsch");
    await formSays(app, user, said(range.cannotRead("quatsch")));
    const sent = await app.slack.submitView({
      user,
      viewId: id,
      state: { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "quatsch" } },
    });
    expect(Object.values(sent.errors).join()).toContain(range.refusal({ reason: "not-understood" }));
  });

  it("is told of a failure in their language", async ({ app }) => {
    await app.vb365.setSwitches({ faults: [{ kind: "status", on: "report", status: 500, times: 1 }] });
    await app.type(text, { user });
    const [, end = ""] = failures.entries.vb365_server_error.problem.split("{server}");
    const [words = ""] = end.split("{");
    await app.cardSays(said(card.states.failed, words, "500"));
  });
});

describe("whose language it is", () => {
  it("is a guest's own when they are refused", async ({ app }) => {
    expect((await app.type("last month", { user: "gus" })).answer).toContain("Les invités ne peuvent pas");
  });

  it("is that of whoever presses for another report of the same range", async ({ app }) => {
    await app.type("letzter Monat", { user: "speaker-de" });
    const card = await app.cardSays(/^Fertig: .*pdf/);
    await click(app, "speaker-ja", card, CARD_ACTIONS.again);
    const again = await app.cardSays(/^完了: .*pdf/);
    expect(again.text).toContain("2026年10月1日～2026年10月31日 · Europe/Berlin");
    expect(JSON.stringify(again.blocks)).not.toMatch(/Zeitverschiebung/);
  });

  it("follows into a form that had to open before Slack told who asks", async ({ app }) => {
    app.slack.faults.arm("users.info", { kind: "slow", ms: 900 });
    await app.type("", { user: "jonas" });
    const english = await formSays(app, "jonas", /Get report/);
    const german = await formSays(app, "jonas", /Bericht anfordern/);
    expect(german.id).toBe(english.id);
    expect(JSON.stringify(german.blocks)).toContain("Leer gilt Ihre eigene, Europe/Berlin");
  });
});
