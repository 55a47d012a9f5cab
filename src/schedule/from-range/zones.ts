/** How a wall clock becomes an instant: as in the range engine, without its words. */
export { isZone, type RememberedZone, zoneOf } from "../../range/calculation/zones.ts";
