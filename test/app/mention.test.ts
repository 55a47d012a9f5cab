import { beforeEach, describe, expect } from "vitest";
import { HISTORY_ACTION } from "../../src/slack/messages/history.ts";
import { PAYLOAD_FORMS, type PayloadForm } from "../slack/payload-forms.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const now = () => NOW;

/** Mentions the bot and resolves with what olivia was whispered, once she was. */
async function whispered(
  app: TestApp,
  text: string,
  { user = "olivia", channel = CHANNEL, threadTs = "" } = {},
) {
  const before = app.slack.state.ephemerals(user).length;
  await mention(app, text, { user, channel, threadTs });
  const answer = await app.slack.waitFor(() => app.slack.state.ephemerals(user)[before]);
  return { ...answer, said: `${answer.text}\n${JSON.stringify(answer.blocks)}` };
}

const mention = (app: TestApp, text: string, { user = "olivia", channel = CHANNEL, threadTs = "" } = {}) =>
  app.slack.mention({ user, channel, text, ...(threadTs !== "" && { threadTs }) });

const done = (app: TestApp, count: number, channel = CHANNEL) =>
  app.slack.waitFor(() => app.cards(channel).filter(({ text }) => /^Done/.test(text)).length === count, {
    timeoutMs: 20_000,
  });

describe("a mention", () => {
  const it = onApp({ now });

  it("at the top of a channel brings the report there", async ({ app }) => {
    await mention(app, "the license report for last quarter as csv, please");
    await done(app, 1);
    const [card] = app.cards();
    expect(card?.text).toContain("1 July – 30 September 2026 · Europe/Berlin");
    expect(card?.threadTs).toBeUndefined();
    expect(app.shared()[0]?.threadTs).toBeUndefined();
    expect(JSON.stringify(card?.blocks)).toContain("<@U0OLIVIA0001>");
    expect(app.slack.state.ephemerals("olivia")).toEqual([]);
  });

  it("in a thread brings card and file into the thread", async ({ app }) => {
    const { ts } = app.slack.say({ user: "noah", channel: CHANNEL, text: "who has the numbers?" });
    await mention(app, "yesterday csv in Tokyo", { user: "noah", threadTs: ts });
    await done(app, 1);
    const thread = app.slack.state.thread(CHANNEL, ts).filter(({ fromBot }) => fromBot);
    expect(thread.map(({ threadTs }) => threadTs)).toEqual([ts, ts]);
    expect(thread.filter(({ files }) => files.length > 0)).toHaveLength(1);
    expect(thread[0]?.text).toContain("Asia/Tokyo");
  });

  it("sends to the person, and says so", async ({ app }) => {
    const { said } = await whispered(app, "yesterday csv to me");
    expect(said).toMatch(/23 November 2026.*in our direct message/s);
    await done(app, 1, "D0OLIVIA0001");
  });

  it.for<[text: string, answer: RegExp]>([
    ["last month for contoso", /understand every word.*“contoso”.*license-report last month/s],
    ["last month cvs please", /“cvs” isn’t a format.*Did you mean.*last month csv/s],
    ["last month in Belrin", /“Belrin” isn’t a time zone.*Did you mean.*last month in Berlin/s],
    ["last month on mars", /“mars” isn’t one of my VB365 servers.*127\.0\.0\.1/s],
    ["last banana", /date range I understand|don’t understand/],
    ["next month", /future/],
    ["pdf or csv of last month", /both PDF and CSV/],
    ["last month in Tokyo in UTC", /time zones/],
    ["last month to #nowhere", /find a channel #nowhere/],
    ["yesterday to #no-bot", /not in #no-bot.*\/invite/s],
    ["csv please", /named no date range/],
    ["histroy", /Did you mean.*history/s],
    ["<@U0NOAH000001> last month", /date range|every word/],
  ])("%j orders nothing and says why", async ([text, answer], { app }) => {
    const reports = app.reports();
    const { said, threadTs } = await whispered(app, text);
    expect(said).toMatch(answer);
    expect(threadTs).toBeUndefined();
    expect(app.reports()).toBe(reports);
  });

  it("is answered in its thread", async ({ app }) => {
    const { ts } = app.slack.say({ user: "noah", channel: CHANNEL, text: "numbers?" });
    expect((await whispered(app, "last banana", { threadTs: ts })).threadTs).toBe(ts);
  });

  it.for<[text: string, answer: RegExp]>([
    ["", /Mention me with a date range/],
    ["help", /Mention me/],
    ["status?", /licenses used/],
    ["history please", /23 November 2026/],
    ["cancel", /in progress/],
  ])("answers %j", async ([text, answer], { app }) => {
    await mention(app, "yesterday csv");
    await done(app, 1);
    expect((await whispered(app, text)).said).toMatch(answer);
  });

  it("is refused to guests, and the audit knows", async ({ app }) => {
    expect((await whispered(app, "last month", { user: "gus" })).said).toContain(
      "Les invités ne peuvent pas",
    );
    expect((await whispered(app, "last banana", { user: "gus" })).said).toContain(
      "Les invités ne peuvent pas",
    );
    expect((await app.refusals()).filter(({ userId }) => userId === "U0GUEST00001")).toHaveLength(2);
  });

  it("asks before other organizations read the report", async ({ app }) => {
    const { said } = await whispered(app, "last month", { channel: "shared-with-partner" });
    expect(said).toContain("can read");
    expect(app.cards("shared-with-partner")).toEqual([]);
  });
});

describe("what Slack delivers oddly", () => {
  /** What is done to the next events. */
  let reshape: NonNullable<PayloadForm["reshape"]> = (payload) => payload;
  const [form] = PAYLOAD_FORMS;
  if (!form) throw new Error("there is no form");
  const it = onApp({ now, form: { ...form, reshape: (...given) => reshape(...given) } });
  beforeEach(() => {
    reshape = (payload) => payload;
  });

  /** Changes the event within the payloads, and gives them the id. */
  const events = (eventId: string, change: object) => {
    reshape = (payload) => ({
      ...payload,
      event_id: eventId,
      event: { ...(payload.event as object), ...change },
    });
  };
  /** Waits until everything that was sent before is dealt with: events are worked on after they are acknowledged. */
  const settled = (app: TestApp) => whispered(app, "help");

  it.for<[name: string, ids: [string, string]]>([
    ["again", ["Ev1", "Ev1"]],
    ["again under another id", ["Ev2", "Ev3"]],
  ])("is one order when its event comes %s", async ([_name, ids], { app }) => {
    const orders = (await app.orders()).length;
    const ts = `17000000${ids[1].length}${ids[1].at(-1)}.000100`;
    for (const id of ids) {
      events(id, { ts });
      await mention(app, "yesterday csv");
    }
    reshape = (payload) => payload;
    await settled(app);
    expect((await app.orders()).length).toBe(orders + 1);
  });

  it("whispers once when its event comes again", async ({ app }) => {
    const before = app.slack.state.ephemerals("olivia").length;
    events("Ev5", { ts: "1700000050.000100" });
    await mention(app, "last banana");
    await mention(app, "last banana");
    reshape = (payload) => payload;
    await settled(app);
    const said = app.slack.state.ephemerals("olivia").slice(before);
    expect(said.filter(({ text }) => /date range I understand|don’t understand/.test(text))).toHaveLength(1);
  });

  it("orders nothing when a message is edited, and says so", async ({ app }) => {
    const orders = (await app.orders()).length;
    events("Ev6", { edited: { user: "U0OLIVIA0001", ts: "1700000060.000200" } });
    expect((await whispered(app, "yesterday")).said).toContain("edited messages");
    expect((await app.orders()).length).toBe(orders);
  });

  it.for<[name: string, change: object]>([
    ["another bot", { bot_id: "B0OTHERBOT01" }],
    ["the bot itself", { user: "U0LICENSEBOT" }],
    ["nobody", { user: undefined }],
  ])("answers nothing to %s", async ([name, change], { app }) => {
    const orders = (await app.orders()).length;
    const before = app.slack.state.ephemerals().length;
    events(`Ev7${name}`, change);
    await mention(app, "yesterday csv");
    reshape = (payload) => payload;
    await settled(app);
    expect((await app.orders()).length).toBe(orders);
    expect(app.slack.state.ephemerals()).toHaveLength(before + 1);
  });
});

describe.each(PAYLOAD_FORMS.filter(({ channel }) => !channel.startsWith("D")))(
  "a mention in the form of $name",
  (form) => {
    const it = onApp({ form, now });

    it("orders for its person", async ({ app }) => {
      const { channel } = form;
      await mention(app, "yesterday csv", { channel });
      await done(app, 1, channel);
      const [order] = await app.orders();
      expect(order?.request.requester).toMatchObject({ teamId: form.teamId, userId: "U0OLIVIA0001" });
      const { said } = await whispered(app, "history", { channel });
      expect(said).toContain("23 November 2026");
      expect(said).not.toContain(HISTORY_ACTION);
    });
  },
);
