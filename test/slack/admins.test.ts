import { describe, expect, it } from "vitest";
import type { AccessConfig } from "../../src/config/index.ts";
import { adminsToTell, isAdmin } from "../../src/slack/access/admins.ts";
import type { UserGroups } from "../../src/slack/access/user-groups.ts";

const MEMBERS: Record<string, string[]> = { S1: ["U2", "U3"] };

const groups: UserGroups = {
  async holdOneOf(ids, userId) {
    if (ids.includes("S-silent")) throw new Error("Slack is silent");
    return ids.some((id) => MEMBERS[id]?.includes(userId));
  },
  membersOf: async (ids) => ids.flatMap((id) => MEMBERS[id] ?? []),
};

const access = (admins: Partial<AccessConfig["admins"]>, contact?: AccessConfig["contact"]) => ({
  groups,
  rules: {
    users: [],
    userGroups: [],
    channels: [],
    contact,
    admins: { users: [], userGroups: [], ...admins },
  },
});

describe("an admin", () => {
  it.each<[who: string, admins: Partial<AccessConfig["admins"]>, is: boolean]>([
    ["U1", {}, false],
    ["U1", { users: ["U1"] }, true],
    ["U2", { users: ["U1"] }, false],
    ["U2", { userGroups: ["S1"] }, true],
    ["U4", { userGroups: ["S1"] }, false],
    ["U2", { userGroups: ["S-silent"] }, false],
    ["U1", { users: ["U1"], userGroups: ["S-silent"] }, true],
  ])("%s is one by %j: %s", async (who, admins, is) => {
    expect(await isAdmin(access(admins), who)).toBe(is);
  });

  it("is told, unless a person is the contact", async () => {
    const admins = { users: ["U1", "U2"], userGroups: ["S1"] };
    expect(await adminsToTell(access(admins))).toEqual(["U1", "U2", "U3"]);
    expect(await adminsToTell(access(admins, { kind: "user", id: "U9" }))).toEqual(["U9"]);
    expect(await adminsToTell(access(admins, { kind: "group", id: "S9" }))).toEqual(["U1", "U2", "U3"]);
    expect(await adminsToTell(access({}))).toEqual([]);
  });
});
