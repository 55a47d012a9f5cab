import { expect } from "vitest";
import { startBot } from "../../sandbox/bot-process.ts";
import { freePort } from "../../sandbox/free-port.ts";
import { startSandbox } from "../../sandbox/start.ts";
import { onApp } from "./fixtures.ts";

const it = onApp();

const SECRET = "0123456789abcdef0123456789abcdef";

it.concurrent.each(["Socket Mode", "signed HTTP"])(
  "a command that is read too late to be acknowledged orders nothing, and says so (%s)",
  { timeout: 60_000 },
  async (transport) => {
    const port = transport === "signed HTTP" ? await freePort() : undefined;
    const http = port && { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: SECRET };
    const sandbox = await startSandbox(http ? { http } : {});
    const bot = await startBot({
      env: {
        ...sandbox.botEnv,
        ...(port && { SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: SECRET, PORT: String(port) }),
      },
    });
    const { slack } = sandbox;
    const type = (text: string) =>
      slack.command({ user: "olivia", channel: "general", command: "/license-report", text });
    await type("help");
    bot.signal("SIGSTOP");
    expect(await type("last month to me")).toMatchObject({ acked: false });
    bot.signal("SIGCONT");
    await slack.waitFor(() =>
      slack.state.ephemerals("olivia").some(({ text }) => /took too long.*nothing was done/.test(text)),
    );
    await bot.stop();
    expect(slack.state.messages("D0OLIVIA0001")).toEqual([]);
    await sandbox.close();
  },
);

it("a rush of commands is acknowledged, each is ordered once, and each is told what came of it", async ({
  openApp,
}) => {
  const app = await openApp({ switches: { reportSeconds: 600 }, env: { SHUTDOWN_SECONDS: "0" } });
  const days = Array.from({ length: 40 }, (_, day) =>
    new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const typed = await Promise.all(
    days.map((day) =>
      app.slack.command({
        user: "olivia",
        channel: "general",
        command: "/license-report",
        text: `${day} to me`,
      }),
    ),
  );
  const said = (words: RegExp) =>
    app.slack.state.ephemerals("olivia").flatMap(({ text }) => (words.test(text) ? [text] : []));
  // What was heard at the last moment is told twice.
  const understood = () => new Set(said(/^Understood/)).size;
  await app.slack.waitFor(() => understood() + said(/took too long/).length === days.length, {
    timeoutMs: 40_000,
  });
  const ordered = (await app.orders()).map(({ request }) => request.rangeText);
  const taken = days.filter((_, index) => /Understood|One moment/.test(String(typed[index]?.body?.text)));
  expect(ordered).toEqual(expect.arrayContaining(taken));
  expect(ordered).toHaveLength(understood());
}, 60_000);
