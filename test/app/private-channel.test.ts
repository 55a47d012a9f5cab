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
