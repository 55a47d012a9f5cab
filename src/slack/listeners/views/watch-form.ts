import { messagesFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { isAdmin } from "../../access/admins.ts";
import { authorizeOrder, recordRefusal } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { deniedText } from "../../messages/denied-text.ts";
import { destinationOf } from "../../placing/watch-destination.ts";
import { readWatchForm, WATCH_FORM, type WatchFormInput } from "../../views/watch-form.ts";
import type { SubmitArgs } from "../by-id.ts";
import { answerForm } from "./answer-form.ts";

type Errors = Readonly<Record<string, string>>;

/** The form of the watch was sent: its settings hold from the next reading on, in every channel of the server. */
export const watchFormCallback =
  (deps: ListenerDeps) =>
  (args: SubmitArgs): Promise<void> =>
    answerForm(deps, args, {
      block: WATCH_FORM.server.block,
      home: false,
      work: async (by) => {
        const errors = await takeForm(deps, readWatchForm(args.view), by);
        return errors ? { kind: "errors", errors } : { kind: "closed" };
      },
    });

async function takeForm(
  deps: ListenerDeps,
  input: WatchFormInput,
  by: Requester,
): Promise<Errors | undefined> {
  const { channelId, usage, expiryDays, quietHours } = input;
  const { person, denied, sharedChannel } = await authorizeOrder(deps, by.userId, channelId);
  const messages = messagesFor(person.locale);
  const { form, notAdmin } = messages.watch;
  if (denied) return { [WATCH_FORM.channel.block]: deniedText(denied, messages) };
  if (!(await isAdmin(deps.access, by.userId))) {
    await recordRefusal(deps, notAdmin, by, channelId);
    return { [WATCH_FORM.server.block]: messages.formats.sentences(notAdmin.problem, notAdmin.fix) };
  }
  const wrong = {
    ...((channelId === undefined || channelId.startsWith("D")) && {
      [WATCH_FORM.channel.block]: form.noChannel,
    }),
    ...(sharedChannel && { [WATCH_FORM.channel.block]: messages.admission.external.problem }),
    ...(usage === undefined && { [WATCH_FORM.usage.block]: form.wrongNumbers }),
    ...(expiryDays === undefined && { [WATCH_FORM.expiry.block]: form.wrongNumbers }),
    ...(quietHours === undefined && { [WATCH_FORM.quiet.block]: form.wrongHours }),
  };
  if (Object.keys(wrong).length > 0 || channelId === undefined || !usage) return wrong;
  const settings = {
    zone: person.zone,
    usage: usage.map((percent) => ({ percent, severity: percent >= WARNING_FROM ? "warning" : "info" })),
    expiryDays,
    quietHours,
  };
  const known = deps.servers.filter((name) => input.server === undefined || name === input.server);
  const before = new Map((await deps.watch.overview()).map((one) => [one.server, one.settings]));
  for (const server of known) {
    const merged = { ...before.get(server), ...settings };
    await deps.watch.add(destinationOf(deps, server, channelId, by, person), merged);
    await deps.watch.change(server, merged, { teamId: by.teamId, userId: by.userId });
  }
  return undefined;
}

/** From this percent on, a step is a warning. */
const WARNING_FROM = 90;
