import { messagesFor } from "../../i18n/index.ts";
import { parseSettings } from "../../watch/index.ts";
import { isAdmin } from "../access/admins.ts";
import { authorizeUser } from "../access/admission.ts";
import type { ListenerDeps } from "../context.ts";
import { buildRefusal } from "../views/refusal.ts";
import { buildWatchForm, type WatchFormContent } from "../views/watch-form.ts";

interface WatchFormOpening {
  readonly triggerId: string;
  readonly userId: string;
  readonly channelId?: string | undefined;
  readonly server?: string | undefined;
}

type Deps = Pick<ListenerDeps, "access" | "clients" | "people" | "servers" | "watch">;

/** Opens the form of the watch with the settings that hold; who may not change them reads so in its place. */
export async function openWatchForm(deps: Deps, opening: WatchFormOpening): Promise<void> {
  const { clients, access } = deps;
  const { triggerId: trigger_id, userId } = opening;
  const [{ person, denied }, admin] = await Promise.all([
    authorizeUser(deps, userId),
    isAdmin(access, userId),
  ]);
  const messages = messagesFor(person.locale);
  const refused = denied ?? (admin ? undefined : messages.watch.notAdmin);
  const view = refused
    ? buildRefusal(refused, messages)
    : buildWatchForm(await contentOf(deps, opening), messages);
  await clients.write.views.open({ trigger_id, view });
}

async function contentOf(
  { servers, watch }: Pick<Deps, "servers" | "watch">,
  { server, channelId }: WatchFormOpening,
): Promise<WatchFormContent> {
  const all = await watch.overview();
  const watched = all.find((one) => one.server === (server ?? servers[0]));
  const { usage, expiryDays, quietHours } = parseSettings(watched?.settings);
  return {
    servers,
    server: server ?? (servers.length === 1 ? servers[0] : undefined),
    channelId: channelId?.startsWith("D") ? undefined : channelId,
    usage: usage.map(({ percent }) => percent).join(", "),
    expiry: expiryDays.join(", "),
    quiet: quietHours ? `${clock(quietHours.from)}-${clock(quietHours.to)}` : "",
  };
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
