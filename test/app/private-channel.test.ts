import { expect } from "vitest";
import { onApp } from "./fixtures.ts";

const it = onApp({ now: () => new Date("2026-11-24T09:00:00.000Z") });

const LICENSES = "#licenses";

it("takes a report into a private channel from its members", async ({ app }) => {
  await app.type(`yesterday csv to ${LICENSES}`);
  await app.cardSays(/^Done/, "licenses");
});

it("takes none from somebody who is not in it, and says of it what it says of one that it cannot see", async ({
  app,
}) => {
  const { members } = app.slack.state.channel("licenses");
  (members as Set<string>).delete("U0NOAH000001");
  const refused = await app.type(`yesterday csv to ${LICENSES}`, { user: "noah" });
  const unseen = await app.type("yesterday to #private-no-bot", { user: "noah" });
  expect(refused.answer).toContain("can’t see this conversation");
  const said = (answer: string) => answer.replace(/"block_id":"\w+"/g, "");
  expect(said(refused.answer)).toBe(said(unseen.answer));
  expect(app.cards("licenses")).toEqual([]);
  expect(app.reports()).toBe(0);
});

it("shares nothing that was not confirmed, even when who ordered has left before others came", async ({
  app,
}) => {
  await app.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
  await app.type(`yesterday csv to ${LICENSES}`);
  await app.cardSays(/^Generating/, "licenses");
  const channel = app.slack.state.channel("licenses");
  (channel.members as Set<string>).delete("U0OLIVIA0001");
  Object.assign(channel, { sharedWith: ["T0PARTNER001"] });
  await app.vb365.setSwitches({ faults: [] });
  const card = await app.cardSays(/^Failed/, "licenses");
  expect(card.text).toMatch(/People outside your organization have joined the channel/);
  expect(app.shared("licenses")).toEqual([]);
});
