import { licenseSchema, readTerm, readUse } from "../license.ts";
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

/** What messages show after a good look: the values last read, and which of them are not of now. */
export function factsOf({ known, good, failure, at, usersAskedAt }: LatestReading): Facts {
  const { use, term, exceeded } = known;
  const isOld = (value: { readonly at: string } | undefined, since = good?.at) =>
    value?.at === since ? undefined : (value?.at ?? null);
  return {
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
