import { describe, expect, it } from "vitest";
import { groupsToAsk, mayOrder, mayReceive } from "../../src/runs/access.ts";

const lists = (users: string[], userGroups: string[], channels: string[] = []) => ({
  users,
  userGroups,
  channels,
});

describe("who may order", () => {
  it.each<[users: string[], groups: string[], user: string, isInGroup: boolean, may: boolean]>([
    [[], [], "U1", false, true],
    [["U1"], [], "U1", false, true],
    [["U1"], [], "U2", false, false],
    // Nobody asked for a group, so no answer about one lets anybody in.
    [["U1"], [], "U2", true, false],
    [[], ["S1"], "U1", true, true],
    [[], ["S1"], "U1", false, false],
    [["U1"], ["S1"], "U1", false, true],
    [["U1"], ["S1"], "U2", true, true],
    [["U1"], ["S1"], "U2", false, false],
  ])("users %j, groups %j: %s, in a group %s, may %s", (users, groups, user, isInGroup, may) => {
    expect(mayOrder(lists(users, groups), user, isInGroup)).toBe(may);
  });

  it("asks for no group where the person is on the list", () => {
    expect(groupsToAsk(lists(["U1"], ["S1", "S2"]), "U1")).toEqual([]);
    expect(groupsToAsk(lists(["U1"], ["S1", "S2"]), "U2")).toEqual(["S1", "S2"]);
  });
});

describe("where reports may go", () => {
  it.each<[channels: string[], channelId: string, isOwnDirectMessage: boolean, may: boolean]>([
    [[], "C1", false, true],
    [["C1"], "C1", false, true],
    [["C1"], "C2", false, false],
    [["C1"], "D1", true, true],
    [["C1"], "D1", false, false],
  ])("channels %j: %s, own direct message %s, may %s", (channels, channelId, isOwnDirectMessage, may) => {
    expect(mayReceive(lists([], [], channels), { channelId, isOwnDirectMessage })).toBe(may);
  });
});
