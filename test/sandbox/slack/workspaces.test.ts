import { expect, test } from "vitest";
import { gridWorkspaces, otherWorkspace, startSlackSandbox } from "../../../sandbox/slack/index.ts";
import { clientFor, errorOf } from "./client.ts";

const [IT, SALES] = gridWorkspaces;
const GENERAL = "C0GENERAL001";
const NORTH_GENERAL = otherWorkspace.channels[0]?.id ?? "";

/** Every workspace has the app from the beginning, by a token of its own. */
const sandboxes = () =>
  startSlackSandbox({ workspaces: [otherWorkspace, ...gridWorkspaces], eventRetryDelaysMs: [] });

test("each token opens its own workspace and no other", async () => {
  const sandbox = await sandboxes();
  const northwind = sandbox.workspace("northwind");
  const here = clientFor(sandbox, sandbox.botToken);
  const there = clientFor(sandbox, northwind.botToken);
  expect(await errorOf(here.chat.postMessage({ channel: NORTH_GENERAL, text: "x" }))).toBe(
    "channel_not_found",
  );
  expect(await errorOf(there.chat.postMessage({ channel: GENERAL, text: "x" }))).toBe("channel_not_found");
  expect(await errorOf(there.users.info({ user: "U0OLIVIA0001" }))).toBe("user_not_found");
  await there.chat.postMessage({ channel: NORTH_GENERAL, text: "hello" });
  expect(northwind.state.messages("general")).toMatchObject([{ text: "hello", user: "U0NORTHWBOT" }]);
  expect(sandbox.calls.at(-1)).toMatchObject({ method: "chat.postMessage", team: northwind.teamId });
  await sandbox.close();
});

test("files are seen by the organization that they belong to alone", async () => {
  const sandbox = await sandboxes();
  const [it, sales, north] = ["Contoso IT", "Contoso Sales", "Northwind"].map((name) =>
    clientFor(sandbox, sandbox.workspace(name).botToken),
  );
  const announced = await it?.files.getUploadURLExternal({ filename: "a.csv", length: 3 });
  await fetch(announced?.upload_url ?? "", { method: "POST", body: "a,b" });
  const file = announced?.file_id ?? "";
  const channel_id = SALES.channels[0]?.id ?? "";
  await sales?.files.completeUploadExternal({ files: [{ id: file }], channel_id });
  expect(sandbox.workspace("Contoso Sales").state.messages("general")).toMatchObject([{ files: [file] }]);
  expect(await errorOf(north?.files.info({ file }) ?? Promise.resolve())).toBe("file_not_found");
  const url = String((await sales?.files.info({ file }))?.file?.url_private);
  const get = async (token: string) =>
    (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await get(sandbox.workspace("Contoso IT").botToken)).toBe(200);
  expect(await get(sandbox.workspace("Northwind").botToken)).toBe(404);
  expect(await get("xoxb-guess")).toBe(401);
  await sandbox.close();
});

test.each([
  [SALES, "ben"],
  [IT, "ida"],
])("an event of %s names that workspace", async ({ team, enterprise }, user) => {
  const sandbox = await sandboxes();
  const sent = sandbox.waitFor((event) => event?.type === "envelope" && event.envelope.payload);
  await sandbox.workspace(team.id).mention({ user, channel: "#general", text: "hello" });
  expect(await sent).toMatchObject({
    team_id: team.id,
    enterprise_id: enterprise?.id,
    authorizations: [{ team_id: team.id, is_enterprise_install: false }],
  });
  await sandbox.close();
});

test("a response URL answers in the workspace that it came from", async () => {
  const sandbox = await sandboxes();
  const north = sandbox.workspace("Northwind");
  const sent = sandbox.waitFor((event) => event?.type === "envelope" && event.envelope.payload);
  await north.command({ user: "nadia", channel: "#general", command: "/license-report" });
  await fetch(String((await sent).response_url), { method: "POST", body: JSON.stringify({ text: "here" }) });
  expect(north.state.ephemerals("nadia").at(-1)).toMatchObject({ text: "here" });
  expect(sandbox.state.ephemerals()).toEqual([]);
  await sandbox.close();
});
