import { afterEach, beforeEach, expect, it } from "vitest";
import { type House, openHouse } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ now: () => new Date("2026-11-24T09:00:00.000Z") });
});
afterEach(() => house.stop());

const LICENCES = "#licences";

it("takes a report into a private channel from its members", async () => {
  await house.type(`yesterday to ${LICENCES}`);
  await house.cardSays(/: Done/, "licences");
});

it("takes none from somebody who is not in it, and says of it what it says of one that it cannot see", async () => {
  const { members } = house.slack.state.channel("licences");
  (members as Set<string>).delete("U0NOAH000001");
  const refused = await house.type(`yesterday to ${LICENCES}`, { user: "noah" });
  const unseen = await house.type("yesterday to #private-no-bot", { user: "noah" });
  expect(refused.answer).toContain("cannot see this conversation");
  const said = (answer: string) => answer.replace(/"block_id":"\w+"/g, "");
  expect(said(refused.answer)).toBe(said(unseen.answer));
  expect(house.cards("licences")).toEqual([]);
  expect(house.reports()).toBe(0);
});

it("shares nothing that was not confirmed, even when who ordered has left before others came", async () => {
  await house.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
  await house.type(`yesterday to ${LICENCES}`);
  await house.cardSays(/: Generating/, "licences");
  const channel = house.slack.state.channel("licences");
  (channel.members as Set<string>).delete("U0OLIVIA0001");
  Object.assign(channel, { sharedWith: ["T0PARTNER001"] });
  await house.vb365.setSwitches({ faults: [] });
  const card = await house.cardSays(/: Failed/, "licences");
  expect(card.text).toMatch(/people outside your organisation have come to the channel/);
  expect(house.shared("licences")).toEqual([]);
});
