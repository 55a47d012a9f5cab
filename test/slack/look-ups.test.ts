import { WebClient } from "@slack/web-api";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultWorkspace, type SlackSandbox, startSlackSandbox } from "../../sandbox/slack/index.ts";
import { createOrganizations } from "../../src/slack/access/organizations.ts";
import { createPeople, type Home } from "../../src/slack/access/people.ts";
import { createUserGroups } from "../../src/slack/access/user-groups.ts";
import { SHARED_WORKSPACE } from "./payload-forms.ts";

const OLIVIA = "U0OLIVIA0001";
const NOAH = "U0NOAH000001";
const HOME: Home = { teamId: defaultWorkspace.team.id };
const quiet = pino({ level: "silent" });

let slack: SlackSandbox;
let now = 0;
beforeEach(async () => {
  now = Date.parse("2026-11-24T11:00:00.000Z");
  slack = await startSlackSandbox({ workspace: SHARED_WORKSPACE });
});
afterEach(() => slack.close());

const client = () =>
  new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: {
      ...console,
      setLevel() {},
      setName() {},
      getLevel: () => "error" as never,
      debug() {},
      info() {},
      warn() {},
      error() {},
    },
  });
const asked = (method: string) => slack.calls.filter((call) => call.method === method).length;

describe("user groups", () => {
  const groups = () => createUserGroups(client(), quiet, () => now);

  it.each<[ids: string[], user: string, holds: boolean]>([
    [["S0BACKUPTEAM"], OLIVIA, true],
    [["S0NIGHTSHIFT"], OLIVIA, false],
    [["S0NIGHTSHIFT", "S0BACKUPTEAM"], OLIVIA, true],
    [["S0NIGHTSHIFT"], NOAH, true],
    // A group that names them is enough, whatever becomes of the other.
    [["S0GONE", "S0BACKUPTEAM"], OLIVIA, true],
  ])("%j hold %s: %s", async (ids, user, holds) => {
    expect(await groups().holdOneOf(ids, user)).toBe(holds);
  });

  it("cannot tell where Slack does not", async () => {
    await expect(groups().holdOneOf(["S0NIGHTSHIFT", "S0GONE"], OLIVIA)).rejects.toThrow("no_such_subteam");
  });

  it("asks once for many, and again after five minutes", async () => {
    const known = groups();
    await Promise.all(Array.from({ length: 20 }, () => known.holdOneOf(["S0BACKUPTEAM"], OLIVIA)));
    now += 5 * 60_000 - 1;
    await known.holdOneOf(["S0BACKUPTEAM"], NOAH);
    expect(asked("usergroups.users.list")).toBe(1);
    now += 1;
    await known.holdOneOf(["S0BACKUPTEAM"], NOAH);
    expect(asked("usergroups.users.list")).toBe(2);
  });

  it("does not remember that it could not tell", async () => {
    const known = groups();
    slack.faults.arm("usergroups.users.list", { kind: "error", error: "fatal_error" });
    await expect(known.holdOneOf(["S0BACKUPTEAM"], OLIVIA)).rejects.toThrow();
    expect(await known.holdOneOf(["S0BACKUPTEAM"], OLIVIA)).toBe(true);
  });
});

describe("names of organizations", () => {
  const organizations = (home: Home = HOME) => createOrganizations(client(), home, () => now);

  it("are told where Slack tells them, else the id", async () => {
    expect(await organizations().namesOf(["T0PARTNER001", "T0HIDDEN0001"])).toEqual([
      "Fabrikam",
      "T0HIDDEN0001",
    ]);
  });

  it("are without those of the bot's own organization", async () => {
    const grid = { id: "E0SANDBOX001", name: "Sandbox Organization" };
    await slack.close();
    slack = await startSlackSandbox({ workspace: { ...SHARED_WORKSPACE, enterprise: grid } });
    const home = { teamId: "T0OTHER00001", enterpriseId: grid.id };
    expect(await organizations(home).namesOf([HOME.teamId, "T0PARTNER001"])).toEqual(["Fabrikam"]);
  });

  it("fall back to the id when Slack fails, and are asked for again", async () => {
    const known = organizations();
    slack.faults.arm("team.info", { kind: "status", status: 500 });
    expect(await known.namesOf(["T0PARTNER001"])).toEqual(["T0PARTNER001"]);
    expect(await known.namesOf(["T0PARTNER001"])).toEqual(["Fabrikam"]);
  });

  it("costs no more than ten look-ups", async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `T0MANY${index}`);
    expect(await organizations().namesOf(ids)).toEqual(ids);
    expect(asked("team.info")).toBe(10);
  });
});

describe("people", () => {
  it.each<[what: string, user: string, home: Home, denied: string | undefined]>([
    ["of the workspace", OLIVIA, HOME, undefined],
    ["a guest", "U0GUEST00001", HOME, "guest"],
    ["an app", "U0LICENSEBOT", HOME, "bot"],
    // In a channel with the bot, and so no stranger to Slack: the team tells.
    ["of a partner, known by a shared channel", "U0STRANGER01", HOME, "stranger"],
    ["of no workspace of ours", OLIVIA, { teamId: "T0OTHER00001" }, "stranger"],
  ])("%s", async (_what, user, home, denied) => {
    expect((await createPeople(client(), home, () => now).find(user)).denied).toBe(denied);
  });

  it("are asked for once for many", async () => {
    const people = createPeople(client(), HOME, () => now);
    await Promise.all(Array.from({ length: 20 }, () => people.find(OLIVIA)));
    expect(asked("users.info")).toBe(1);
  });
});
