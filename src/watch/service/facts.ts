import { licenseSchema, readTerm, readUse } from "../license.ts";
import type { AlertKey } from "../types.ts";
import { dateOf } from "../wall-clock.ts";
import type { Facts } from "./model.ts";
import type { GoodReading, KnownValues, LatestReading, OrganizationUse } from "./reading.ts";

type License = ReturnType<typeof licenseSchema.parse>;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const day = (value: unknown): string | null | undefined =>
  value === null ? null : text(value)?.slice(0, 10);

/** The values that a good look adds to those known before, each kind with its time. */
export function knownAfter(
  before: KnownValues,
  at: string,
  license: GoodReading["license"],
  users: readonly OrganizationUse[] | null | undefined,
): KnownValues {
  const parsed: License = licenseSchema.parse(license);
  const use = readUse(parsed);
  const term = readTerm(parsed);
  return {
    ...before,
    ...(use && { use: { at, ...use, fresh: parsed.licensedUsers.new } }),
    ...(term && {
      term: {
        at,
        status: term.status,
        type: term.type,
        expires: day(license.expires) ?? null,
        graceExpires: day(license.graceExpires),
      },
    }),
    ...(users && { exceeded: { at, entries: exceededOf(users) } }),
  };
}

export const exceededOf = (users: readonly OrganizationUse[]) =>
  users.flatMap(({ organization, exceeded: count }) => (count > 0 ? [{ organization, count }] : []));

/** What messages show after a look: the values last read, and which of them are not of now. Days are the zone's. */
export function factsOf({ known, good, failure, at, usersAskedAt }: LatestReading, zone: string): Facts {
  const { use, term, exceeded } = known;
  const isOld = (value: { readonly at: string } | undefined, since = good?.at) =>
    value?.at === since ? undefined : (value?.at ?? null);
  return {
    asOf: dateOf(Date.parse(at), zone),
    status: term?.status,
    type: term?.type,
    used: use?.used,
    total: use?.total,
    fresh: use?.fresh,
    expires: term?.expires,
    graceExpires: term?.graceExpires,
    autoUpdate: good?.license.autoUpdate === undefined ? undefined : good.license.autoUpdate === true,
    usageReport: text(good?.license.usageReport),
    exceeded: exceeded?.entries,
    failure: failure && { code: failure.code, params: failure.params },
    unread: failure
      ? undefined
      : {
          ...old("use", isOld(use, at)),
          ...old("term", isOld(term, at)),
          ...old("exceeded", usersAskedAt === undefined ? undefined : isOld(exceeded, usersAskedAt)),
        },
  };
}

const old = (name: "use" | "term" | "exceeded", at: string | null | undefined) =>
  at === undefined ? {} : { [name]: at };

/** Which kind of value a condition rests on; none for those that look at something else. */
const READS: Partial<Record<AlertKey, "use" | "term" | "exceeded">> = {
  grace: "term",
  expiry: "term",
  exceeded: "exceeded",
  usage: "use",
  "new-month": "use",
};

const SHOWN: Record<AlertKey, readonly (keyof Facts)[]> = {
  silent: ["failure"],
  grace: ["asOf", "expires", "graceExpires", "type"],
  expiry: ["asOf", "expires", "graceExpires", "type", "autoUpdate"],
  exceeded: ["exceeded"],
  usage: ["used", "total"],
  "new-month": ["used", "total", "fresh"],
  "usage-report": ["usageReport"],
};

/** The facts that a condition's message shows: whatever else changes need not edit it. Undefined ones are left out. */
export function factsFor(key: AlertKey, facts: Facts): Facts {
  const shown = SHOWN[key].flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]]));
  const kind = READS[key];
  const unread = kind && facts.unread && kind in facts.unread ? { [kind]: facts.unread[kind] } : {};
  return { ...Object.fromEntries(shown), ...(kind && facts.unread && { unread }) };
}
