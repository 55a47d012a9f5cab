import { type Answer, exception, json } from "../answer.ts";
import { createPrng } from "../prng.ts";
import type { Call, Service } from "../service.ts";
import { link } from "../wire.ts";

const DEFAULT_LIMIT = 30;
const MAX_LIMIT = 10_000;

/** One page of a list, with links to its neighbors; v6 and v7 also tell the total. */
export function pageAnswer<T>(
  items: readonly T[],
  path: string,
  toJson: (item: T) => object,
  call: Call,
  service: Service,
): Answer {
  const limit = Number(call.query.get("limit") ?? DEFAULT_LIMIT);
  const offset = Number(call.query.get("offset") ?? 0);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT || !Number.isInteger(offset) || offset < 0) {
    return exception(call.version, 400, "The paging parameters are not valid.", "ParameterValidationFailure");
  }
  const setId = createPrng(service.tenant.seed, path).uuid();
  const href = (at: number) => {
    const query = new URLSearchParams(call.query);
    for (const [name, value] of Object.entries({ offset: at, limit, setId })) query.set(name, String(value));
    return link(`${path}?${query}`, call.origin, service);
  };
  const { paging } = service.switches;
  const more = offset + limit < items.length || paging === "empty-next";
  const links = {
    self: href(offset),
    first: href(0),
    ...(offset > 0 ? { prev: href(Math.max(0, offset - limit)) } : {}),
    ...(paging === "repeats-next" ? { next: href(offset) } : more ? { next: href(offset + limit) } : {}),
  };
  return json(200, {
    offset,
    limit,
    ...(call.version === "v8" ? {} : { totalCount: items.length }),
    ...(paging === "no-links" ? {} : { _links: links }),
    results: items.slice(offset, offset + limit).map(toJson),
    setId,
  });
}
