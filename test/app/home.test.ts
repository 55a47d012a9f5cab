import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOME_ACTIONS } from "../../src/slack/home/view/index.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { PAYLOAD_FORMS } from "../slack/payload-forms.ts";
import { type House, openHouse } from "./house.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const now = () => NOW;

const shown = (house: House, user: string) => {
  const home = house.slack.state.home(user);
  return home && { id: home.id, text: JSON.stringify(home.blocks) };
};

/** The person's App Home once it says so. */
const says = (house: House, words: RegExp, user = "olivia") =>
  house.slack.waitFor(
    () => {
      const home = shown(house, user);
      return home && words.test(home.text) && home;
    },
    { timeoutMs: 20_000 },
  );

const press = (house: House, actionId: string, { user = "olivia", blockId = "" } = {}) =>
  house.slack.viewAction({
    user,
    viewId: shown(house, user)?.id ?? "",
    actionId,
    ...(blockId !== "" && { blockId }),
  });

const publishes = (house: House) =>
  house.slack.calls.filter(({ method }) => method === "views.publish").length;

/** Slack names blocks anew at each publication. */
const withoutIds = (text = "") => text.replace(/"block_id":"[^"]*"/g, "");

const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

describe("the App Home", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ now });
  });
  afterAll(() => house?.stop());

  it("tells a newcomer the servers and what applies to them", async () => {
    expect((await house.slack.openHome({ user: "noah" })).acked).toBe(true);
    const { text } = await says(house, /licences used/, "noah");
    for (const words of ["New report", "None has ended yet", "America/New_York", "American English", "Yes"]) {
      expect(text).toContain(words);
    }
  });

  it("is not published for the messages tab", async () => {
    const before = publishes(house);
    await house.slack.openHome({ user: "noah", tab: "messages" });
    await house.slack.openHome({ user: "olivia" });
    await says(house, /licences used/);
    expect(publishes(house)).toBe(before + 1);
  });

  it("opens the form, and shows after a refresh what came of it", async () => {
    await press(house, HOME_ACTIONS.newReport);
    const view = await house.slack.waitFor(() => house.slack.state.views("olivia")[0]);
    const { errors } = await house.slack.submitView({
      user: "olivia",
      viewId: view.id,
      state: { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" } },
    });
    expect(errors).toEqual({});
    await house.cardSays(/: Done/, "D0OLIVIA0001");
    await press(house, HOME_ACTIONS.refresh);
    const { text } = await says(house, /Done/);
    expect(text).toMatch(/<https:[^|]*\|License-Overview_127\.0\.0\.1_2026-11-23\.pdf>/);
  });

  it("cancels what is under way", async () => {
    await house.vb365.setSwitches({ reportSeconds: 30 });
    await house.type("last month");
    await house.cardSays(/: Generating/);
    await press(house, HOME_ACTIONS.refresh);
    await says(house, /Under way.*Generating/);
    await press(house, HOME_ACTIONS.cancel);
    const { text } = await says(house, /Cancelled/);
    expect(text).not.toContain("Under way");
    await house.cardSays(/: Cancelled/);
    await house.vb365.setSwitches({ reportSeconds: 0 });
  });

  it("pages to the older and back to the newer, and a refresh keeps the page", async () => {
    for (let order = 0; order < 10; order += 1) await house.type("yesterday csv to me");
    await house.slack.waitFor(
      () => house.cards("D0OLIVIA0001").filter(({ text }) => /: Done/.test(text)).length === 11,
      { timeoutMs: 40_000 },
    );
    await house.slack.openHome({ user: "olivia" });
    const first = await says(house, /home_older/);
    expect(count(first.text, /23 November 2026 00:00/g)).toBe(10);
    await press(house, HOME_ACTIONS.older);
    const second = await says(house, /home_newer/);
    expect(count(second.text, /2026 00:00/g)).toBe(2);
    expect(second.text).toContain("Cancelled");
    const before = publishes(house);
    await press(house, HOME_ACTIONS.refresh);
    await house.slack.waitFor(() => publishes(house) > before);
    expect(withoutIds(shown(house, "olivia")?.text)).toBe(withoutIds(second.text));
    await press(house, HOME_ACTIONS.newer);
    await says(house, /home_older/);
    expect(shown(house, "olivia")?.text).not.toContain("home_newer");
  });

  it("tells a guest why not, in their language, and nothing else", async () => {
    await house.slack.openHome({ user: "gus" });
    const { text } = await says(house, /invités ne peuvent pas/, "gus");
    expect(text).toContain("Europe/Paris");
    expect(text).not.toMatch(/127\.0\.0\.1|home_new_report/);
  });

  it("says so when Slack cannot tell who it is, and recovers by its button", async () => {
    const other = await openHouse({ now });
    try {
      other.slack.faults.arm("users.info", { kind: "error", error: "internal_error" }, 10);
      await other.slack.openHome({ user: "olivia" });
      await says(other, /home_refresh/);
      expect(shown(other, "olivia")?.text).not.toContain("home_new_report");
      other.slack.faults.clear();
      await press(other, HOME_ACTIONS.refresh);
      await says(other, /licences used/);
    } finally {
      await other.stop();
    }
  });
});

describe("the App Home of a server that does not answer", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({
      now,
      switches: { faults: [{ kind: "hold", on: "License" }] },
    });
  });
  afterAll(() => house?.stop());

  it("is there at once, and tells of the server when it answers", async () => {
    const began = performance.now();
    await house.slack.openHome({ user: "olivia" });
    const { text } = await says(house, /asking the servers/);
    // The patience with a server is 15 s: far from it, on any machine.
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(text).toContain("home_new_report");
    await house.vb365.setSwitches({ faults: [] });
    await says(house, /licences used|did not answer in time/);
    const [first, second] = house.slack.calls.filter(({ method }) => method === "views.publish");
    expect(first?.arguments.hash).toBeUndefined();
    expect(second?.arguments.hash).toEqual(expect.any(String));
  }, 40_000);
});

describe.each(PAYLOAD_FORMS.filter(({ channel }) => channel === "backup-reports"))(
  "the App Home in the form of $name",
  (form) => {
    let house: House;
    beforeAll(async () => {
      house = await openHouse({ form, now });
    });
    afterAll(() => house?.stop());

    it("shows the person's runs, whatever Slack leaves out of its payloads", async () => {
      await house.type("yesterday csv");
      await house.cardSays(/: Done/);
      await house.slack.openHome({ user: "olivia" });
      await says(house, /23 November 2026.*Done/);
      await press(house, HOME_ACTIONS.refresh);
      await says(house, /23 November 2026.*Done/);
      await press(house, HOME_ACTIONS.newReport);
      await house.slack.waitFor(() => house.slack.state.views("olivia")[0]);
    });
  },
);
