import type { Failure } from "../../errors.ts";
import { describeFailure, type Messages, messagesFor } from "../../i18n/index.ts";
import type { Requester } from "../../orders/report-request.ts";
import { groupsToAsk, mayOrder, mayReceive } from "../../runs/access.ts";
import type { Runs } from "../../runs/types.ts";
import type { Access } from "./access.ts";
import type { ChannelCheck } from "./channels.ts";
import { type ContactText, contactText } from "./contact.ts";
import type { People, Person } from "./people.ts";

/** Why an order is refused, in the requester's language. `about` says whether the person or the channel is at fault. */
export interface Denied {
  readonly about: "person" | "channel";
  readonly problem: string;
  readonly fix: string;
  readonly contact: ContactText;
}

/** A channel that other organizations read: a report goes there only when its person confirms it, knowing who they are. */
export interface SharedChannel {
  /** Name of the channel, as Slack reports it. Foreign text. */
  readonly channel: string | undefined;
  readonly teamIds: readonly string[];
  /** Names of the other organizations, as far as Slack reports them. Foreign text. */
  readonly names: readonly string[];
}

/** What it takes to tell who may order, and where. */
export interface AdmissionDeps {
  readonly people: People;
  readonly access: Access;
  /** The bot's own name in this workspace, as people mention it. */
  readonly botName: string;
}

type Reason = Pick<Denied, "problem" | "fix">;

/**
 * May this person use the bot? Guests and people of other organizations never, whatever the settings say: the report
 * holds names and addresses. Where Slack cannot tell, nobody may. Every order goes through here.
 */
export async function authorizeUser(
  deps: Pick<AdmissionDeps, "people" | "access">,
  userId: string,
): Promise<{ readonly person: Person; readonly denied: Denied | undefined }> {
  const { people, access } = deps;
  const groups = groupsToAsk(access.rules, userId);
  const membership = groups.length > 0 ? access.groups.holdOneOf(groups, userId) : Promise.resolve(false);
  const [person, isInGroup] = await Promise.all([people.find(userId), membership.catch(() => undefined)]);
  const messages = messagesFor(person.locale);
  const reason = personReason(deps, userId, { person, isInGroup }, messages);
  const denied = reason && { about: "person" as const, ...reason, contact: await contactOf(deps, messages) };
  return { person, denied };
}

function personReason(
  { access }: Pick<AdmissionDeps, "access">,
  userId: string,
  { person, isInGroup }: { readonly person: Person; readonly isInGroup: boolean | undefined },
  messages: Messages,
): Reason | undefined {
  if (person.denied) return { problem: messages.admission[person.denied], fix: messages.admission.askMember };
  if (isInGroup === undefined) return messages.access.cannotTell;
  return mayOrder(access.rules, userId, isInGroup) ? undefined : messages.access.notListed;
}

const contactOf = ({ access, people }: Pick<AdmissionDeps, "access" | "people">, messages: Messages) =>
  contactText(access.rules.contact, people, messages);

export interface Admission {
  readonly person: Person;
  readonly denied: Denied | undefined;
  /** The order may go on if it was confirmed for these. */
  readonly sharedChannel: SharedChannel | undefined;
}

/**
 * Looks up the person and the channel at the same time, and says whether the order may go on.
 * @param channelId undefined for the person's own direct message with the bot
 * @param where.amongPeople Slack's payload names the channel as a conversation between people
 * @param where.isHere it is the one in which it was ordered, and needs no name
 */
export async function authorizeOrder(
  deps: AdmissionDeps,
  userId: string,
  channelId: string | undefined,
  { amongPeople = false, isHere = true }: { readonly amongPeople?: boolean; readonly isHere?: boolean } = {},
): Promise<Admission> {
  const { access } = deps;
  const [{ person, denied }, check] = await Promise.all([
    authorizeUser(deps, userId),
    channelId === undefined
      ? ({ kind: "ok", isOwnDirectMessage: true, isPrivate: false } as const)
      : access.channels.check(channelId, userId),
  ]);
  if (denied || channelId === undefined) return { person, denied, sharedChannel: undefined };
  const messages = messagesFor(person.locale);
  const seen = amongPeople && check.kind.startsWith("not-") ? ({ kind: "among-people" } as const) : check;
  const reason = channelReason(deps, { channelId, isHere }, seen, messages);
  if (reason) {
    return {
      person,
      denied: { about: "channel", ...reason, contact: await contactOf(deps, messages) },
      sharedChannel: undefined,
    };
  }
  if (check.kind !== "shared") return { person, denied: undefined, sharedChannel: undefined };
  const { name: channel, teamIds } = check;
  const names = await access.organizations.namesOf(teamIds);
  return { person, denied: undefined, sharedChannel: { channel, teamIds, names } };
}

function channelReason(
  { access, botName }: Pick<AdmissionDeps, "access" | "botName">,
  { channelId, isHere }: { readonly channelId: string; readonly isHere: boolean },
  check: ChannelCheck,
  messages: Messages,
): Reason | undefined {
  const { admission } = messages;
  switch (check.kind) {
    case "not-member": {
      if (isHere || check.name === undefined)
        return { ...admission.notMember, fix: admission.notMember.fix(botName) };
      const { problem, fix } = admission.notMemberThere;
      return { problem: problem(`#${check.name}`), fix: fix(botName) };
    }
    case "not-visible":
      return { ...admission.notVisible, fix: admission.notVisible.fix(botName) };
    case "among-people":
      return admission.amongPeople;
    case "archived":
      return admission.archived;
    default: {
      const isOwnDirectMessage = check.kind === "ok" && check.isOwnDirectMessage;
      return mayReceive(access.rules, { channelId, isOwnDirectMessage })
        ? undefined
        : messages.access.channelNotListed;
    }
  }
}

/** Why nothing is sent to a channel that other organizations read, where nobody is at hand to confirm it. */
export async function denyShared(
  deps: Pick<AdmissionDeps, "access" | "people">,
  locale: string,
): Promise<Denied> {
  const messages = messagesFor(locale);
  return { about: "channel", ...messages.admission.external, contact: await contactOf(deps, messages) };
}

/** Why nothing more is ordered by somebody for whom many reports wait. */
export async function denyWaiting(
  deps: Pick<AdmissionDeps, "access" | "people">,
  failure: Failure,
  locale: string,
): Promise<Denied> {
  const messages = messagesFor(locale);
  const words = describeFailure(failure, messages.failures, "answering");
  return { about: "person", ...words, contact: await contactOf(deps, messages) };
}

/** Writes down for the audit that somebody was refused, in the words that they read. */
export async function recordRefusal(
  { runs }: { readonly runs: Pick<Runs, "recordRefusal"> },
  { problem, fix }: Reason,
  requester: Requester,
  channelId?: string,
): Promise<void> {
  const reason = `${problem} ${fix}`;
  await runs.recordRefusal({ requester, reason, ...(channelId !== undefined && { channelId }) });
}
