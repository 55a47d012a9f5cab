import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BotSupervisor } from "../../../sandbox/bot-supervisor.ts";
import { type Page, startPage } from "../../../sandbox/page/index.ts";
import type { PageEvent } from "../../../sandbox/page/protocol.ts";
import { shortcutsOf } from "../../../sandbox/page/server/shown.ts";
import { SLACK_BREAKAGES } from "../../../sandbox/page/server/slack-breakages.ts";
import { type Sandbox, startSandbox } from "../../../sandbox/start.ts";

let sandbox: Sandbox;
let page: Page;
let token: string;

beforeAll(async () => {
  const text = { type: "string" };
  const functions = { make: { title: "Make it", input_parameters: { properties: { range: text } } } };
  sandbox = await startSandbox({ functions, eventRetryDelaysMs: [] });
  page = await startPage({ sandbox, bot: new BotSupervisor({ env: () => sandbox.botEnv }) });
  const html = await (await fetch(page.url)).text();
  token = /name="page-token" content="([^"]+)"/.exec(html)?.[1] ?? "";
});

afterAll(async () => {
  await page.close();
  await sandbox.close();
});

/** Status of a request whose headers a browser, and fetch, would not let a script choose. */
function status(path: string, headers: Record<string, string>, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${page.url}${path}`, { method, headers }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

const act = (name: string, body: unknown, headers: Record<string, string> = { "x-page-token": token }) =>
  fetch(`${page.url}/act/${name}`, { method: "POST", headers, body: JSON.stringify(body) });

describe("who may use the page", () => {
  it("serves it without anything inline or from elsewhere", async () => {
    const response = await fetch(page.url);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).not.toMatch(/<script(?![^>]*src="\/)|style=| on\w+=/);
  });

  it.each([
    ["a name pointed at loopback", { host: "evil.example" }, 403],
    ["another port's name", { host: "localhost:1" }, 403],
    ["another origin", { origin: "https://evil.example" }, 403],
    ["a page of another site", { "sec-fetch-site": "cross-site" }, 403],
    ["the address bar", { "sec-fetch-site": "none" }, 200],
    ["the page itself", { "sec-fetch-site": "same-origin" }, 200],
  ])("answers %s", async (_, headers, expected) => {
    expect(await status("/", headers as Record<string, string>)).toBe(expected);
    expect(await status("/live", headers as Record<string, string>)).toBe(expected);
  });

  it.each([{}, { "x-page-token": "wrong" }, { "x-page-token": "" }])(
    "lets nobody act with %j",
    async (headers) => {
      const before = sandbox.slack.state.messages("general").length;
      const response = await act("compose", { user: "olivia", channel: "general", text: "hi" }, headers);
      expect(response.status).toBe(403);
      expect(sandbox.slack.state.messages("general")).toHaveLength(before);
    },
  );
});

describe("what a person does", () => {
  it.each([
    ["nothing", {}, "nothing is called nothing here"],
    ["compose", { user: "olivia" }, "channel"],
    ["compose", { user: "nobody", channel: "general", text: "hi" }, "nobody"],
    ["compose", { user: "gus", channel: "licenses", text: "hi" }, "gus is not in licenses"],
    ["step", { callbackId: "none", inputs: {} }, "no step none"],
    ["step", { callbackId: "make", inputs: { range: 3 } }, "must be of type string"],
    ["switch", { id: "nuke" }, "there is no switch nuke"],
  ])("says what is wrong with %s %j", async (name, body, words) => {
    const response = await act(name, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ message: expect.stringContaining(words) });
  });

  it("brings the bot into a channel", async () => {
    const response = await act("compose", {
      user: "olivia",
      channel: "no-bot",
      text: "/invite @license-report",
    });
    expect(response.status).toBe(200);
    expect(sandbox.slack.state.channel("no-bot").members).toContain(sandbox.slack.botUserId);
  });

  it.each([
    ["@License Report last month", undefined],
    ["well, @license-report last month", "thread"],
  ])("tells the app of %j", async (text, place) => {
    const { slack } = sandbox;
    const root =
      place === undefined ? undefined : slack.say({ user: "noah", channel: "general", text: "numbers?" });
    const told = slack.waitFor((event) => event?.type === "envelope" && event.envelope.payload.event);
    const response = await act("compose", { user: "olivia", channel: "general", text, threadTs: root?.ts });
    expect(response.status).toBe(200);
    expect(await told).toMatchObject({
      type: "app_mention",
      text: expect.stringContaining(`<@${slack.botUserId}> last month`),
      ...(root && { thread_ts: root.ts }),
    });
  });

  it("runs a workflow step, and tells pages what becomes of it", async () => {
    const leaving = new AbortController();
    const events = read(await fetch(`${page.url}/live`, { signal: leaving.signal }));
    const { snapshot } = await next(events, "snapshot");
    expect(snapshot.steps).toMatchObject([{ callbackId: "make", title: "Make it" }]);
    const response = await act("step", { callbackId: "make", inputs: { range: "Q1" } });
    const { id } = (await response.json()) as { id: string };
    expect((await next(events, "execution")).execution).toEqual({ id, state: "running" });
    await fetch(`${sandbox.slack.apiUrl}functions.completeError`, {
      method: "POST",
      headers: { authorization: `Bearer ${sandbox.slack.botToken}` },
      body: new URLSearchParams({ function_execution_id: id, error: "No." }),
    });
    expect((await next(events, "execution")).execution).toEqual({ id, state: "failed", error: "No." });
    leaving.abort();
  });

  it("shows nobody the token of a workflow step", async () => {
    const { slack } = sandbox;
    await slack.runFunction({ callbackId: "make", inputs: {} });
    const leaving = new AbortController();
    const { value } = await read(await fetch(`${page.url}/live`, { signal: leaving.signal })).next();
    leaving.abort();
    expect(JSON.stringify(value)).toContain("function_executed");
    expect(JSON.stringify(value)).not.toContain(slack.state.executions.at(-1)?.token);
  });

  it("tells the person when no bot hears a command, and forgets it with the page", async () => {
    await act("compose", { user: "noah", channel: "general", text: "/license-report help" });
    expect(sandbox.slack.state.ephemerals("noah").at(-1)?.text).toContain("dispatch_failed");
    const leaving = new AbortController();
    const events = read(await fetch(`${page.url}/live`, { signal: leaving.signal }));
    const { snapshot } = await next(events, "snapshot");
    leaving.abort();
    expect(snapshot.messages.length).toBeGreaterThan(0);
    expect(snapshot.messages.filter(({ onlyFor }) => onlyFor !== undefined)).toEqual([]);
  });

  it("tells the page whether the app answered a press", async () => {
    const response = await act("shortcut", { user: "noah", callbackId: "any" });
    expect(await response.json()).toEqual({ isAcked: false });
  });
});

describe("what pages are told", () => {
  it("gives all there is first, and then each change", async () => {
    const leaving = new AbortController();
    const response = await fetch(`${page.url}/live`, { signal: leaving.signal });
    const events = read(response);
    expect((await events.next()).value).toMatchObject({ type: "snapshot" });
    await act("compose", { user: "olivia", channel: "general", text: "<b>hi</b>" });
    expect((await next(events, "message")).message).toMatchObject({ user: expect.any(String), blocks: [] });
    await act("switch", { id: "slack-limited" });
    await next(events, "switches", ({ switches }) =>
      switches.some(({ id, isOn }) => id === "slack-limited" && isOn),
    );
    leaving.abort();
  });
});

describe("what people of another organization may do", () => {
  it("takes no command from them", async () => {
    const response = await act("compose", {
      user: "sam",
      channel: "shared-with-partner",
      text: "/license-report last month",
    });
    expect(await response.json()).toEqual({ message: "/license-report is not a valid command" });
  });
});

describe("what the app brings", () => {
  it("shows a Home when the app publishes one", async () => {
    const leaving = new AbortController();
    const events = read(await fetch(`${page.url}/live`, { signal: leaving.signal }));
    const user = sandbox.slack.state.user("noah").id;
    const blocks = [{ type: "divider", block_id: "line" }];
    await fetch(`${sandbox.slack.apiUrl}views.publish`, {
      method: "POST",
      headers: { authorization: `Bearer ${sandbox.slack.botToken}` },
      body: new URLSearchParams({ user_id: user, view: JSON.stringify({ type: "home", blocks }) }),
    });
    expect((await next(events, "home")).view).toMatchObject({ user, blocks });
    leaving.abort();
  });

  it("offers its global shortcuts, and no other", () => {
    const shortcut = { callback_id: "a", name: "New report", description: "Opens the form" };
    const shortcuts = [
      { ...shortcut, type: "global" },
      { ...shortcut, type: "message" },
    ];
    expect(shortcutsOf({ shortcuts })).toEqual([
      { callbackId: "a", name: "New report", description: "Opens the form" },
    ]);
    expect(shortcutsOf({})).toEqual([]);
  });
});

describe("switches", () => {
  const isOn = async (id: string) => {
    const leaving = new AbortController();
    const events = read(await fetch(`${page.url}/live`, { signal: leaving.signal }));
    const { snapshot } = await next(events, "snapshot");
    leaving.abort();
    return snapshot.switches.find((one) => one.id === id)?.isOn;
  };

  it("turns the server off, to another fault, and on again", async () => {
    await act("switch", { id: "vb365-off" });
    expect(sandbox.vb365.switches.online).toBe(false);
    await act("switch", { id: "vb365-empty" });
    expect(sandbox.vb365.switches.online).toBe(true);
    expect(await isOn("vb365-off")).toBe(false);
    expect(await isOn("vb365-empty")).toBe(true);
    await act("switch", { id: "vb365-empty" });
    expect(sandbox.vb365.switches.faults).toEqual([]);
  });

  it("has one for every fault of Slack’s, which arms it and takes it back", async () => {
    const { faults } = sandbox.slack;
    faults.clear();
    for (const [id, { faults: wanted }] of SLACK_BREAKAGES) {
      await act("switch", { id: `slack-${id}` });
      expect(await isOn(`slack-${id}`), id).toBe(true);
      for (const [place, fault] of wanted)
        expect(faults.armed).toContainEqual(expect.objectContaining({ place, fault }));
      await act("switch", { id: `slack-${id}` });
      expect(faults.armed, id).toEqual([]);
    }
  });

  it.each([
    ["slow-channel", "limitPostsPerChannel"],
    ["no-response-url", "withoutResponseUrl"],
  ] as const)("turns %s on and off", async (id, mode) => {
    for (const wanted of [true, false]) {
      await act("switch", { id });
      expect(sandbox.slack.faults[mode]).toBe(wanted);
      expect(await isOn(id)).toBe(wanted);
    }
  });

  it("lets the fault that was pressed last have its place", async () => {
    await act("switch", { id: "slack-expired" });
    await act("switch", { id: "slack-formReset" });
    expect(await isOn("slack-expired")).toBe(false);
    expect(sandbox.slack.faults.take("views.open")).toEqual({ kind: "reset" });
    sandbox.slack.faults.clear();
  });

  it("moves the license, whose numbers stay whatever breaks beside them", async () => {
    const license = {
      type: "Rental",
      status: "Valid",
      used: "97",
      total: "100",
      expires: "2026-12-31",
      exceeded: "",
      autoUpdate: "off",
    };
    await act("license", license);
    await act("switch", { id: "vb365-slow" });
    await act("switch", { id: "vb365-slow" });
    expect(sandbox.vb365.switches).toMatchObject({
      licenseType: "Rental",
      licenseNumbers: { used: 97, total: 100, expires: "2026-12-31" },
      autoUpdate: "off",
    });
    const refused = await act("license", { ...license, used: "many" });
    expect(refused.status).toBe(400);
    expect(sandbox.vb365.switches.licenseNumbers.used).toBe(97);
  });

  it("changes the certificate, and the pin that the bot would be started with", async () => {
    const before = sandbox.botEnv.VB365_SANDBOX_TLS_FINGERPRINT;
    await act("switch", { id: "certificate" });
    expect(sandbox.botEnv.VB365_SANDBOX_TLS_FINGERPRINT).not.toBe(before);
  });
});

async function* read(response: Response): AsyncGenerator<PageEvent> {
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk);
    const frames = text.split("\n\n");
    text = frames.pop() ?? "";
    for (const frame of frames) yield JSON.parse(frame.slice("data: ".length));
  }
}

/** The next event of a kind that is as asked; fails when the stream ends before. */
async function next<Type extends PageEvent["type"]>(
  events: AsyncGenerator<PageEvent>,
  type: Type,
  isIt: (event: Extract<PageEvent, { type: Type }>) => boolean = () => true,
) {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error(`the page was never told of ${type}`);
    const event = value as Extract<PageEvent, { type: Type }>;
    if (event.type === type && isIt(event)) return event;
  }
}
