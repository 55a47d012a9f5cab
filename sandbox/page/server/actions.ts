import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { SlackSandbox } from "../../slack/index.ts";
import type { Json } from "../protocol.ts";
import { compose } from "./compose.ts";
import { licenseSchema } from "./license.ts";
import type { SwitchPanel } from "./switches.ts";

const option = z.record(z.string(), z.unknown());
const value = z.union([z.string(), z.array(z.string()), option, z.null()]);
const user = z.string();
const viewId = z.string();
const actionId = z.string();
const blockId = z.string().optional();

const SCHEMAS = {
  compose: z.object({ user, channel: z.string(), text: z.string(), threadTs: z.string().optional() }),
  click: z.object({
    user,
    channel: z.string(),
    ts: z.string(),
    actionId,
    blockId,
    value: value.optional(),
  }),
  "view-action": z.object({ user, viewId, actionId, blockId, value: value.optional() }),
  suggest: z.object({ user, viewId, actionId, query: z.string() }),
  submit: z.object({ user, viewId, state: z.record(z.string(), z.record(z.string(), value)) }),
  close: z.object({ user, viewId }),
  home: z.object({ user }),
  shortcut: z.object({ user, callbackId: z.string() }),
  step: z.object({
    callbackId: z.string(),
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
  switch: z.object({ id: z.string() }),
  license: licenseSchema,
};

/**
 * Does what a person did on the page.
 * @returns what only the one who acted is told; everything else comes as events
 * @throws ZodError for a body of another form, Error where a person cannot do this
 */
export async function act(
  name: string,
  body: unknown,
  slack: SlackSandbox,
  panel: SwitchPanel,
): Promise<Json> {
  switch (name) {
    case "compose":
      await briefly(compose(slack, SCHEMAS.compose.parse(body)));
      return {};
    case "click": {
      const { user, channel, ts, ...element } = SCHEMAS.click.parse(body);
      const { acked } = await slack.clickAction({ user, message: { channel, ts }, ...given(element) });
      return { isAcked: acked };
    }
    case "view-action": {
      // Nothing is sent for a field that the bot does not want to hear of.
      const outcome = await slack.viewAction(given(SCHEMAS["view-action"].parse(body)));
      return { isAcked: outcome?.acked ?? true };
    }
    case "suggest":
      return { options: await slack.suggestOptions(SCHEMAS.suggest.parse(body)) };
    case "submit": {
      const form = SCHEMAS.submit.parse(body);
      const { acked, errors } = await slack.submitView(form);
      const isGone = !slack.state.views(form.user).some(({ id }) => id === form.viewId);
      return { errors, isAcked: acked, isGone };
    }
    case "close":
      await slack.closeView(SCHEMAS.close.parse(body));
      return {};
    case "home":
      await briefly(slack.openHome(SCHEMAS.home.parse(body)));
      return {};
    case "shortcut":
      return { isAcked: (await slack.globalShortcut(SCHEMAS.shortcut.parse(body))).acked };
    case "step": {
      const { execution, taken } = slack.startFunction(SCHEMAS.step.parse(body));
      // An app that is off is told again for minutes: nobody waits for that.
      taken.catch(() => undefined);
      return { id: execution.id };
    }
    case "switch":
      await panel.press(SCHEMAS.switch.parse(body).id);
      return {};
    case "license":
      await panel.moveLicense(SCHEMAS.license.parse(body));
      return {};
    default:
      throw new Error(`nothing is called ${name} here`);
  }
}

/** As long as Slack waits for the first ack. */
const BRIEF_MS = 3_000;

/**
 * An event that the app does not take is told again for minutes. The page does not wait for that: a browser has six
 * connections, and with the bot off they would soon all be waiting.
 */
async function briefly(told: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  told.catch(() => undefined);
  try {
    await Promise.race([told, delay(BRIEF_MS, undefined, { signal: enough.signal })]);
  } finally {
    enough.abort();
  }
}

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** JSON knows no undefined, so a property is there with a value or not at all: zod's types cannot say so. */
const given = <T extends object>(parsed: T): Given<T> => parsed as Given<T>;
