import { Info, Zone } from "luxon";
import { DAY, MINUTE, type Wall } from "./wall.ts";

/** A change of a zone's offset: from `at` (epoch milliseconds) on it is `offset` minutes east of UTC. */
export interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

interface OffsetsOfYear {
  /** Offset at the beginning of the UTC year. */
  readonly first: number;
  readonly changes: readonly OffsetChange[];
}

/**
 * A luxon zone that looks up the offset changes of a year once. Asking the runtime for an offset means formatting a
 * date, which was four fifths of the time that a phrase took.
 */
class RememberedZone extends Zone {
  readonly #zone: Zone;
  readonly #years = new Map<number, OffsetsOfYear>();

  constructor(zone: Zone) {
    super();
    this.#zone = zone;
  }

  override get type(): string {
    return this.#zone.type;
  }

  override get name(): string {
    return this.#zone.name;
  }

  override get isUniversal(): boolean {
    return this.#zone.isUniversal;
  }

  override get isValid(): boolean {
    return this.#zone.isValid;
  }

  override offsetName(instant: number, options: Parameters<Zone["offsetName"]>[1]): string | null {
    return this.#zone.offsetName(instant, options);
  }

  override formatOffset(instant: number, format: Parameters<Zone["formatOffset"]>[1]): string {
    return this.#zone.formatOffset(instant, format);
  }

  override equals(other: Zone): boolean {
    return this === other || this.#zone.equals(other);
  }

  override offset(instant: number): number {
    if (this.isUniversal) return this.#zone.offset(instant);
    const { first, changes } = this.#offsetsOf(new Date(instant).getUTCFullYear());
    let offset = first;
    for (const change of changes) if (change.at <= instant) offset = change.offset;
    return offset;
  }

  /**
   * The instant at which the zone's clock shows `wall`. A time inside the gap of a clock change moves forward by the
   * gap; a time that comes twice is the first of the two. (`DateTime.fromObject` takes the one or the other depending
   * on the season in which it is called.)
   */
  instantAt(wall: Wall): number {
    const before = this.offset(wall - DAY);
    const after = this.offset(wall + DAY);
    const first = wall - before * MINUTE;
    if (before === after || this.offset(first) === before) return first;
    const second = wall - after * MINUTE;
    return this.offset(second) === after ? second : first;
  }

  /** How often the zone's clock shows `wall`: not at all inside the gap of a change, twice where it goes back. */
  timesShown(wall: Wall): 0 | 1 | 2 {
    const first = this.instantAt(wall);
    if (first + this.offset(first) * MINUTE !== wall) return 0;
    const after = this.offset(wall + DAY);
    const second = wall - after * MINUTE;
    return second !== first && this.offset(second) === after ? 2 : 1;
  }

  /** The changes strictly inside (start, end), in order. */
  changesBetween(start: number, end: number): readonly OffsetChange[] {
    if (this.isUniversal) return [];
    const inside: OffsetChange[] = [];
    for (let year = new Date(start).getUTCFullYear(); year <= new Date(end).getUTCFullYear(); year++) {
      for (const change of this.#offsetsOf(year).changes)
        if (change.at > start && change.at < end) inside.push(change);
    }
    return inside;
  }

  #offsetsOf(year: number): OffsetsOfYear {
    let offsets = this.#years.get(year);
    if (offsets === undefined) {
      const start = new Date(0).setUTCFullYear(year, 0, 1);
      const end = new Date(0).setUTCFullYear(year + 1, 0, 1);
      offsets = { first: this.#zone.offset(start), changes: findChanges(start, end, this.#zone) };
      if (this.#years.size > MAX_YEARS_KEPT) this.#years.clear();
      this.#years.set(year, offsets);
    }
    return offsets;
  }
}

export type { RememberedZone };

const MAX_YEARS_KEPT = 200;

/** No zone keeps an offset for less than this; Ramadan in Morocco comes closest. */
const PROBE = 14 * 86_400_000;

function findChanges(start: number, end: number, zone: Zone): OffsetChange[] {
  const changes: OffsetChange[] = [];
  let before = zone.offset(start);
  for (let from = start; from < end; from += PROBE) {
    // The last probe lies inside the year: a change at midnight of New Year belongs to the next one.
    const to = Math.min(from + PROBE, end - 1);
    const after = zone.offset(to);
    if (after !== before) changes.push({ at: bisect(from, to, before, zone), offset: after });
    before = after;
  }
  return changes;
}

/** The first whole second at which the offset is no longer `before`. */
function bisect(from: number, to: number, before: number, zone: Zone): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return Math.floor(high / 1000) * 1000;
}

const zones = new Map<string, RememberedZone>();

/** A zone by IANA name or as `UTC+5:30`; check `isValid`. */
export function zoneOf(name: string): RememberedZone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = new RememberedZone(Info.normalizeZone(name));
    // Names come from outside; only those that exist, a few hundred, are kept.
    if (zone.isValid) zones.set(name, zone);
  }
  return zone;
}

/** What luxon also takes for a zone, but an operator's profile never holds. */
const NOT_A_PLACE = new Set(["", "default", "local", "system"]);

/** Does the runtime know this zone: an IANA name, or an offset written as `UTC+5:30`? */
export const isZone = (name: string): boolean => !NOT_A_PLACE.has(name.toLowerCase()) && zoneOf(name).isValid;
