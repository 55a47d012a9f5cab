import { clickKey } from "../../../orders/click-key.ts";
import type { ListenerDeps } from "../../context.ts";
import { SNOOZES, type Snooze } from "../../messages/alert-buttons.ts";
import { alertDetails } from "../../messages/alert-details.ts";
import { sharedChannelReply } from "../../messages/shared-channel.ts";
import { placeOrder } from "../../placing/place-order.ts";
import { buildNoteForm } from "../../views/note-form.ts";
import { onAlert } from "./on-alert.ts";

/** Somebody has it: one press, because it may be three in the morning. A note may follow. */
export const alertTakeCallback = (deps: ListenerDeps) =>
  onAlert(deps, async ({ episode, by: { teamId, userId }, messages }) => {
    const taken = await deps.watch.acknowledge(episode.id, { teamId, userId });
    return taken ? undefined : messages.alerts.over;
  });

/** What somebody does about it, in their own words. */
export const alertNoteCallback = (deps: ListenerDeps) =>
  onAlert(deps, async ({ episode, messages, channelId, args }) => {
    if (episode.closed) return messages.alerts.over;
    const { note } = episode.attention.acknowledged ?? {};
    const view = buildNoteForm({ alert: episode.id, channelId, note }, messages);
    await deps.clients.write.views.open({ trigger_id: args.body.trigger_id, view });
    return undefined;
  });

const isSnooze = (choice: string): choice is Snooze => (SNOOZES as readonly string[]).includes(choice);

export const alertSnoozeCallback = (deps: ListenerDeps) =>
  onAlert(deps, async ({ episode, by: { teamId, userId }, choice, messages }) => {
    if (!isSnooze(choice)) return messages.alerts.unknown;
    const snoozed = await deps.watch.snooze(episode.id, { teamId, userId }, choice);
    return snoozed ? undefined : messages.alerts.over;
  });

/** Licenses by organization, and of twelve months: for the person alone. */
export const alertDetailsCallback = (deps: ListenerDeps) =>
  onAlert(deps, async ({ episode, person, messages }) => {
    const now = deps.now();
    const since = new Date(now.getTime() - YEAR_MS).toISOString().slice(0, 10);
    const [readings, days] = await Promise.all([
      deps.watch.readings(),
      deps.watch.days(episode.server, since),
    ]);
    return alertDetails(readings.get(episode.server), days, { zone: person.zone, messages });
  });

const YEAR_MS = 365 * 86_400_000;

/** The report of the last 30 days, into the alert's thread. */
export const alertReportCallback = (deps: ListenerDeps) =>
  onAlert(deps, async ({ episode, by, channelId, threadTs, messages, args }) => {
    const result = await placeOrder(deps, {
      draft: {
        range: { text: "past 30 days" },
        server: episode.server,
        destination: { channelId, threadTs },
      },
      requester: by,
      idempotencyKey: clickKey(`${by.teamId}:${episode.id}:report:${by.userId}`, args.action.action_ts),
    });
    switch (result.kind) {
      case "denied":
        return result.denied;
      case "unconfirmed":
        return sharedChannelReply(result.confirmation, messages);
      case "ordered":
        return result.isNew ? undefined : messages.clicks.orderedJustNow;
      default:
        return messages.clicks.unknownRun;
    }
  });
