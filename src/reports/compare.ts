import type { ReportDigest } from "./types.ts";

/** An organization whose number of accounts is another one than before; 0 stands for "not there". */
export interface OrganizationMove {
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** What changed from one report to the next of the same kind. Plain JSON. */
export interface DigestChange {
  /** Accounts in the earlier report. */
  readonly before: number;
  readonly now: number;
  /** The largest changes first; null where one of the reports does not name all its organizations. */
  readonly moves: readonly OrganizationMove[] | null;
}

/** How many changes are told. */
const MAX_MOVES = 10;

/** Compares two reports by their digests; undefined where one of them does not tell how many accounts there were. */
export function compareDigests(now: ReportDigest, before: ReportDigest): DigestChange | undefined {
  if (now.accounts === null || before.accounts === null) return undefined;
  const [latest, earlier] = [countsOf(now), countsOf(before)];
  return {
    before: before.accounts,
    now: now.accounts,
    moves: latest && earlier ? movesBetween(earlier, latest) : null,
  };
}

/** Accounts by organization, where the digest names them all, each once. */
function countsOf({ organizations }: ReportDigest): ReadonlyMap<string, number> | undefined {
  if (organizations?.top.length !== organizations?.total || !organizations) return undefined;
  const counts = new Map(organizations.top.map(({ name, accounts }) => [name, accounts]));
  return counts.size === organizations.total ? counts : undefined;
}

function movesBetween(earlier: ReadonlyMap<string, number>, latest: ReadonlyMap<string, number>) {
  const names = new Set([...earlier.keys(), ...latest.keys()]);
  const size = ({ before, now }: OrganizationMove) => Math.abs(now - before);
  return [...names]
    .map((name): OrganizationMove => ({ name, before: earlier.get(name) ?? 0, now: latest.get(name) ?? 0 }))
    .filter((move) => size(move) > 0)
    .sort((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_MOVES);
}
