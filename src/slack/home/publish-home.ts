import type { HomeView } from "@slack/types";
import { withTimeout } from "../../async/timeout.ts";
import { type Messages, messagesFor } from "../../i18n/index.ts";
import type { Requester } from "../../orders/report-request.ts";
import { UNFINISHED_STATES } from "../../runs/types.ts";
import { authorizeUser } from "../access/admission.ts";
import { contactMarkup } from "../access/contact.ts";
import type { HomeDeps } from "../context.ts";
import type { Notice } from "../messages/notice.ts";
import { cachedMessagesFor } from "../replies/messages-for.ts";
import { describeUnexpectedError } from "../replies/unexpected-error.ts";
import { withWatchedFacts } from "../replies/watched-facts.ts";
import type { ServerFacts } from "../server-status-cache.ts";
import { slackErrorCode } from "../web-api/failures.ts";
import { homeSchedules, NO_SCHEDULES } from "./home-schedules.ts";
import { homeWatch } from "./home-watch.ts";
import { buildHome, buildHomeNotice, HOME_PAGE } from "./view/index.ts";

/** Servers that are slower are shown in a second publish: a dead one responds after seconds, or never. */
const BUDGET_MS = 250;

const NO_RUNS = { runs: [] };
const ENDED = ["done", "failed", "cancelled"] as const;

/** Which page of the App Home is shown. */
export interface HomePage {
  readonly trail?: readonly string[];
  readonly note?: Notice | undefined;
}

/**
 * Publishes a person's App Home, at once and in any case: without the servers where they are slow, and then again with
 * them, unless it was published otherwise meanwhile.
 */
export async function publishHome(deps: HomeDeps, who: Requester, page: HomePage = {}): Promise<void> {
  const { clients, serverStatus } = deps;
  const { userId } = who;
  const publish = (view: HomeView, hash?: string) =>
    clients.write.views.publish({ user_id: userId, view, ...(hash !== undefined && { hash }) });
  try {
    const { person, denied } = await authorizeUser(deps, userId);
    const messages = messagesFor(person.locale);
    const reading = denied
      ? Promise.resolve([])
      : serverStatus.read().then((facts) => withWatchedFacts(deps, facts));
    const build = async (servers: readonly ServerFacts[] | undefined) => {
      const [runs, schedules] = denied
        ? [{ running: NO_RUNS, recent: NO_RUNS }, NO_SCHEDULES]
        : await Promise.all([runsOf(deps, who, page.trail ?? []), homeSchedules(deps, who)]);
      return buildHome(
        {
          ...runs,
          schedules,
          denied,
          servers,
          watched: denied ? undefined : await homeWatch(deps, who),
          note: page.note,
          trail: page.trail ?? [],
          zone: person.zone,
          locale: person.locale,
          serverNames: deps.servers,
          contact: contactMarkup(deps.access.rules.contact, messages),
          now: deps.now(),
        },
        messages,
      );
    };
    const soon = await withTimeout(reading, BUDGET_MS);
    const { view } = await publish(await build(soon));
    if (soon === undefined) follow(deps, async () => publish(await build(await reading), view?.hash));
  } catch (error) {
    const messages = cachedMessagesFor(deps, userId);
    await publish(noticeView(deps, error, messages));
  }
}

async function runsOf({ runs }: HomeDeps, { teamId, userId }: Requester, trail: readonly string[]) {
  const after = trail.at(-1);
  const [running, recent] = await Promise.all([
    runs.history({ teamId, userId, states: UNFINISHED_STATES }, { limit: HOME_PAGE }),
    runs.history(
      { teamId, userId, states: ENDED },
      { limit: HOME_PAGE, ...(after !== undefined && { after }) },
    ),
  ]);
  return { running, recent };
}

/** Nobody waits for this: neither the event, which is acknowledged, nor a bot that is stopping. */
function follow({ log }: HomeDeps, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    // The person pressed something meanwhile, and sees what came of that.
    if (slackErrorCode(error) === "hash_conflict") return;
    log.warn({ err: error }, "can’t show the servers on App Home");
  });
}

const noticeView = (deps: HomeDeps, error: unknown, messages: Messages): HomeView =>
  buildHomeNotice(describeUnexpectedError(error, deps, messages), messages);
