import { type Words, wordsFor } from "../../i18n/index.ts";
import type { Requester } from "../../orders/report-request.ts";
import { groupsToAsk, mayOrder, mayReceive } from "../../runs/access.ts";
import type { ListenerDeps } from "../deps.ts";
import { type ChannelCheck, checkDestination } from "./channels.ts";
import { type WhoToAsk, whoToAsk } from "./contact.ts";
import type { Person } from "./people.ts";

/** Why an order is not taken, in the language of who asks. `about` says whether the person or the channel is at fault. */
export interface Barred {
  readonly about: "person" | "channel";
  readonly happened: string;
  readonly todo: string;
  readonly ask: WhoToAsk;
}

/** A channel that other organisations read: a report goes there only when its person confirms it, told who they are. */
export interface External {
  /** Name of the channel, as Slack tells it. Foreign text. */
  readonly channel: string | undefined;
  readonly teamIds: readonly string[];
  /** Names of the other organisations, as far as Slack tells them. Foreign text. */
  readonly names: readonly string[];
}

type AdmissionDeps = Pick<ListenerDeps, "people" | "clients" | "botName" | "access">;
type Reason = Pick<Barred, "happened" | "todo">;

/**
 * May this person use the bot? Guests and people of other organisations never, whatever the settings say: the report
 * holds names and addresses. Where Slack cannot tell, nobody may. Every way of asking goes through here.
 */
export async function mayAsk(
  deps: Pick<AdmissionDeps, "people" | "access">,
  userId: string,
): Promise<{ readonly person: Person; readonly barred: Barred | undefined }> {
  const { people, access } = deps;
  const groups = groupsToAsk(access.rules, userId);
  const asked = groups.length > 0 ? access.groups.holdOneOf(groups, userId) : Promise.resolve(false);
  const [person, isInGroup] = await Promise.all([people.find(userId), asked.catch(() => undefined)]);
  const words = wordsFor(person.locale);
  const reason = personReason(deps, userId, { person, isInGroup }, words);
  const barred = reason && { about: "person" as const, ...reason, ask: await contactOf(deps, words) };
  return { person, barred };
}

function personReason(
  { access }: Pick<AdmissionDeps, "access">,
  userId: string,
  { person, isInGroup }: { readonly person: Person; readonly isInGroup: boolean | undefined },
  words: Words,
): Reason | undefined {
  if (person.barred) return { happened: words.admission[person.barred], todo: words.admission.askMember };
  if (isInGroup === undefined) return words.access.cannotTell;
  return mayOrder(access.rules, userId, isInGroup) ? undefined : words.access.notListed;
}

const contactOf = ({ access, people }: Pick<AdmissionDeps, "access" | "people">, words: Words) =>
  whoToAsk(access.rules.contact, people, words);

export interface Admission {
  readonly person: Person;
  readonly barred: Barred | undefined;
  /** The order may go on if it was confirmed for these. */
  readonly external: External | undefined;
}

/**
 * Looks up who asks and where, at the same time, and says whether the order may go on.
 * @param channelId undefined for the person's own direct message with the bot
 */
export async function admit(
  deps: AdmissionDeps,
  userId: string,
  channelId: string | undefined,
): Promise<Admission> {
  const { clients, access } = deps;
  const [{ person, barred }, check] = await Promise.all([
    mayAsk(deps, userId),
    channelId === undefined
      ? ({ kind: "ok", isOwnDirectMessage: true, isPrivate: false } as const)
      : checkDestination(clients.look, channelId, { userId, home: access.home }),
  ]);
  if (barred || channelId === undefined) return { person, barred, external: undefined };
  const words = wordsFor(person.locale);
  const reason = channelReason(deps, channelId, check, words);
  if (reason) {
    return {
      person,
      barred: { about: "channel", ...reason, ask: await contactOf(deps, words) },
      external: undefined,
    };
  }
  if (check.kind !== "external") return { person, barred: undefined, external: undefined };
  const { name: channel, teamIds } = check;
  const names = await access.organizations.namesOf(teamIds);
  return { person, barred: undefined, external: { channel, teamIds, names } };
}

function channelReason(
  { access, botName }: Pick<AdmissionDeps, "access" | "botName">,
  channelId: string,
  check: ChannelCheck,
  words: Words,
): Reason | undefined {
  const { admission } = words;
  switch (check.kind) {
    case "not-member":
      return { ...admission.notMember, todo: admission.notMember.todo(botName) };
    case "not-visible":
      return { ...admission.notVisible, todo: admission.notVisible.todo(botName) };
    case "archived":
      return admission.archived;
    default: {
      const isOwnDirectMessage = check.kind === "ok" && check.isOwnDirectMessage;
      return mayReceive(access.rules, { channelId, isOwnDirectMessage })
        ? undefined
        : words.access.channelNotListed;
    }
  }
}

/** Why nothing is sent to a channel that other organisations read, where nobody can be asked to confirm it. */
export async function flatRefusal(
  deps: Pick<AdmissionDeps, "access" | "people">,
  locale: string,
): Promise<Barred> {
  const words = wordsFor(locale);
  return { about: "channel", ...words.admission.external, ask: await contactOf(deps, words) };
}

/** Writes down for the audit that somebody was refused, in the words that they read. */
export async function recordRefusal(
  { runs }: Pick<ListenerDeps, "runs">,
  { happened, todo }: Reason,
  requester: Requester,
  channelId?: string,
): Promise<void> {
  const reason = `${happened} ${todo}`;
  await runs.refused({ requester, reason, ...(channelId !== undefined && { channelId }) });
}
