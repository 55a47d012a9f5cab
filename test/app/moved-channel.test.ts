import { afterEach, expect, it } from "vitest";
import { openTestApp, type TestApp } from "./test-app.ts";

const OLD = "C0LICENSES01";
const NEW = "C0LICENSES02";

let app: TestApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});

it.each<[how: string, isTold: boolean]>([
  ["as Slack’s event tells", true],
  ["by its card, where the event was missed", false],
])("a report finds its channel again, whose ID changes between order and share: %s", async (_, isTold) => {
  const open = await openTestApp({ now: () => new Date("2026-11-24T09:00:00.000Z") });
  app = open;
  await open.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
  await open.type("yesterday csv to #licenses");
  await open.cardSays(/^Generating/, "licenses");
  await open.slack.changeChannelId({ from: OLD, to: NEW, isTold });
  await open.vb365.setSwitches({ faults: [] });
  await open.cardSays(/^Done/, "licenses");
  expect(open.cards("licenses")).toHaveLength(1);
  expect(open.shared("licenses")).toHaveLength(1);
  expect(open.slack.state.channel("licenses").id).toBe(NEW);
});
