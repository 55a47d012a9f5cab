import { z } from "zod";
import { Failure, type Phase } from "../../errors.ts";
import type { Api } from "../api.ts";
import { looseNumber } from "../fields.ts";

/** The server's default is 30, its maximum 10 000. */
const PAGE_ITEMS = 1_000;

export interface Paged<T> {
  /** With a query or without, like `/LicensedUsers?name=a*`. */
  readonly path: string;
  readonly phase: Phase;
  readonly item: z.ZodType<T>;
  readonly server: string;
}

/**
 * All items of a paged resource, or of a bare array as v6 and v7 have it for some.
 *
 * Pages are asked for by their offset, and the links between them are left alone: they are absolute, relative or
 * without a slash by version, `totalCount` is gone in v8, and a token must not follow a link to another host. A page
 * that is not full is the last one. A server that gives the same page again would be asked for ever, and one that
 * gives a part would pass for the whole: both end in a failure.
 */
export async function* readPages<T>(api: Api, paged: Paged<T>, signal: AbortSignal): AsyncGenerator<T> {
  const schema = pageSchema(paged.item);
  let before: string | undefined;
  for (let offset = 0; ; ) {
    const query = `${paged.path.includes("?") ? "&" : "?"}limit=${PAGE_ITEMS}&offset=${offset}`;
    const page = await api.get({ path: `${paged.path}${query}`, phase: paged.phase }, schema, signal);
    const first = JSON.stringify(page.items[0]);
    if (page.items.length > 0 && first === before) {
      throw new Failure("vb365_unexpected", {
        params: { server: paged.server, status: "same-page", phase: paged.phase },
      });
    }
    yield* page.items;
    before = first;
    offset += page.items.length;
    if (page.items.length < page.limit) return;
  }
}

function pageSchema<T>(item: z.ZodType<T>) {
  const page = z.object({ results: z.array(item), limit: looseNumber.optional() });
  return z.union([
    // Whole, however long it is.
    z.array(item).transform((items) => ({ items, limit: Number.POSITIVE_INFINITY })),
    // A server that caps the limit says so.
    page.transform(({ results, limit }) => ({ items: results, limit: Math.max(1, limit ?? PAGE_ITEMS) })),
  ]);
}
