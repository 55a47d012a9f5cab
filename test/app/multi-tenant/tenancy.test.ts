import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect } from "vitest";
import { messagesFor } from "../../../src/i18n/index.ts";
import { CARD_ACTIONS } from "../../../src/slack/messages/card-buttons.ts";
import { HISTORY_ACTION } from "../../../src/slack/messages/history.ts";
import { onMultiTenantApp } from "../fixtures.ts";
import type { MultiTenantTestApp } from "./test-app.ts";

/** What the bot says through a response URL. */
interface Ear {
  readonly url: string;
  readonly heard: string[];
  readonly server: Server;
}

async function openEar(): Promise<Ear> {
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    response.end("ok", () => heard.push(body));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard, server };
}

const PEOPLE = {
  Sandbox: "olivia",
  Northwind: "nadia",
  "Contoso IT": "ida",
  "Contoso Sales": "ben",
} as const;
type Place = keyof typeof PEOPLE;
const PLACES = Object.keys(PEOPLE) as Place[];

const it = onMultiTenantApp()
  .extend("app", async ({ openApp }) => {
    const app = await openApp();
    for (const team of ["Sandbox", "Northwind"]) await app.install({ team });
    await app.install({ team: "Contoso IT", orgWide: true });
    return app;
  })
  .extend("ear", async ({ onTestFinished }) => {
    const ear = await openEar();
    onTestFinished(() => void ear.server.close());
    return ear;
  })
  /** What people saw when each had got a report in their workspace. */
  .extend("answers", async ({ app }) => {
    const answers = await Promise.all(PLACES.map((place) => app.type(place, PEOPLE[place], "yesterday csv")));
    await Promise.all(PLACES.map((place) => app.cardSays(place, /^(Done|Terminé|完了)/)));
    return answers;
  })
  .extend("served", ({ app, answers: _ }) => app);

const runs = (app: MultiTenantTestApp) =>
  app.store.query<{ id: string; team_id: string; state: string }>(
    "SELECT id, team_id, state FROM runs ORDER BY ordered_at",
  );
const runOf = async (app: MultiTenantTestApp, place: Place) => {
  const { teamId } = app.slack.workspace(place);
  return (await runs(app)).find(({ team_id }) => team_id === teamId)?.id ?? "";
};

const filesIn = (app: MultiTenantTestApp, place: Place) =>
  app.slack
    .workspace(place)
    .state.messages("general")
    .filter(({ files }) => files.length > 0);

/** A button pressed in a workspace, with a value of the attacker's choice; resolves with what the bot says. */
async function press(
  app: MultiTenantTestApp,
  ear: Ear,
  place: Place,
  action_id: string,
  value: string,
  changes: object = {},
): Promise<string> {
  const workspace = app.slack.workspace(place);
  const isOrg = place.startsWith("Contoso");
  const said = ear.heard.length;
  const response = await app.send({
    type: "block_actions",
    user: { id: workspace.state.user(PEOPLE[place]).id, team_id: workspace.teamId },
    team: isOrg ? null : { id: workspace.teamId },
    enterprise: isOrg ? { id: "E0CONTOSO01" } : null,
    is_enterprise_install: isOrg,
    trigger_id: "1.2.3",
    response_url: ear.url,
    channel: { id: workspace.state.channel("general").id },
    actions: [{ type: "button", action_id, block_id: "b", value, action_ts: "1795000000.000100" }],
    ...changes,
  });
  expect(response.status).toBe(200);
  await expect.poll(() => ear.heard.length).toBe(said + 1);
  return ear.heard.at(-1) ?? "";
}

describe("several workspaces at once", () => {
  it("each get their own report, in their own channel, by their own bot", async ({ app, answers }) => {
    expect(answers.every((answer) => answer !== "")).toBe(true);
    for (const place of PLACES) {
      const { botUserId } = app.slack.workspace(place);
      const files = filesIn(app, place);
      expect(files, place).toHaveLength(1);
      expect(files[0]?.user).toBe(botUserId);
      expect(app.cards(place)).toHaveLength(1);
    }
    expect((await runs(app)).map(({ team_id }) => team_id).sort()).toEqual(
      PLACES.map((place) => app.slack.workspace(place).teamId).sort(),
    );
  });

  it("show people the reports of their own workspace at home", async ({ served: app }) => {
    for (const place of ["Sandbox", "Northwind", "Contoso Sales"] as const) {
      const workspace = app.slack.workspace(place);
      await workspace.openHome({ user: PEOPLE[place] });
      const linksTo = (id: string) => JSON.stringify(workspace.state.home(PEOPLE[place]) ?? "").includes(id);
      const fileIn = (other: Place) => filesIn(app, other)[0]?.files[0] ?? "";
      await expect.poll(() => linksTo(fileIn(place))).toBe(true);
      expect(PLACES.filter((other) => linksTo(fileIn(other)))).toEqual([place]);
    }
  });

  it("keep an order apart from another workspace's with the same trigger", async ({ app, ear }) => {
    const before = (await runs(app)).length;
    const command = (place: Place) => {
      const { teamId, state } = app.slack.workspace(place);
      return {
        team_id: teamId,
        user_id: state.user(PEOPLE[place]).id,
        channel_id: state.channel("general").id,
        command: "/license-report",
        text: "yesterday csv",
        trigger_id: "1.1.same",
        response_url: ear.url,
        is_enterprise_install: "false",
      };
    };
    for (const place of ["Sandbox", "Northwind", "Sandbox"] as const) {
      await app.sendForm(command(place));
    }
    expect(await runs(app)).toHaveLength(before + 2);
    await expect.poll(async () => (await runs(app)).every(({ state }) => state === "done")).toBe(true);
  });
});

describe("a person of another workspace who sends a run's id", () => {
  const BUTTONS = Object.entries(CARD_ACTIONS);

  it.for(BUTTONS)("is told that it is not known: %s", async ([_name, action], { served: app, ear }) => {
    const id = await runOf(app, "Sandbox");
    const before = JSON.stringify([await runs(app), app.slack.state.files.length, app.cards("Sandbox")]);
    const reports = app.vb365.requests.length;
    for (const place of ["Northwind", "Contoso Sales"] as const) {
      const { locale } = app.slack.workspace(place).state.user(PEOPLE[place]);
      expect(await press(app, ear, place, action, id)).toContain(
        messagesFor(locale).clicks.unknownRun.problem,
      );
    }
    expect(JSON.stringify([await runs(app), app.slack.state.files.length, app.cards("Sandbox")])).toBe(
      before,
    );
    expect(app.vb365.requests).toHaveLength(reports);
  });

  it("sees only their own reports from another's page on", async ({ served: app, ear }) => {
    await app.type("Northwind", PEOPLE.Northwind, "yesterday pdf");
    await app.cardSays("Northwind", /^(Done|Terminé|完了).*pdf/);
    const [newest] = await app.store.query<{ ordered_at: string }>(
      "SELECT max(ordered_at) AS ordered_at FROM runs",
    );
    const after = Buffer.from(`${newest?.ordered_at} ffffffff-ffff-ffff-ffff-ffffffffffff`).toString(
      "base64url",
    );
    const page = await press(app, ear, "Northwind", HISTORY_ACTION, after);
    expect(page.match(/:white_check_mark:/g)).toHaveLength(2);
    expect(page).not.toContain(app.slack.state.channel("general").id);
  });

  it("cannot pass as a person of the other workspace by naming its team beside an organization's flag", async ({
    served: app,
    ear,
  }) => {
    const id = await runOf(app, "Sandbox");
    const said = await press(app, ear, "Contoso Sales", CARD_ACTIONS.cancel, id, {
      user: { id: app.slack.state.user("olivia").id, team_id: app.slack.teamId },
    });
    expect(said).not.toMatch(/too late/);
    expect((await runs(app)).find((run) => run.id === id)?.state).toBe("done");
  });
});

describe("an organization's installation", () => {
  it("is one for all of its workspaces: a person of one may act on a card of another", async ({
    served: app,
    ear,
  }) => {
    const id = await runOf(app, "Contoso IT");
    expect(await press(app, ear, "Contoso Sales", CARD_ACTIONS.cancel, id)).toContain("too late");
  });

  it("asks Slack for the user groups of the workspace that is meant", async ({ openApp }) => {
    const grouped = await openApp({ env: { ACCESS_USER_GROUPS: "S0GRP0CONTO2" } });
    await grouped.install({ team: "Contoso IT", orgWide: true });
    await grouped.type("Contoso Sales", "ben", "yesterday csv");
    await grouped.cardSays("Contoso Sales", /^Done/);
    // There the group is not known, and who cannot be told is not let in.
    const refused = await grouped.type("Contoso IT", "ida", "yesterday csv");
    expect(refused).toContain(messagesFor("fr-FR").access.cannotTell.problem);
    expect(grouped.cards("Contoso IT")).toEqual([]);
  });
});
