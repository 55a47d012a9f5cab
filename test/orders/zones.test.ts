import { IANAZone } from "luxon";
import { describe, expect, it } from "vitest";
import { findZone, searchZones } from "../../src/orders/zones.ts";

describe("findZone", () => {
  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["europe/berlin", "Europe/Berlin"],
    ["Berlin", "Europe/Berlin"],
    ["new york", "America/New_York"],
    ["New_York", "America/New_York"],
    ["lord howe", "Australia/Lord_Howe"],
    ["Asia/Calcutta", "Asia/Calcutta"],
    ["US/Pacific", "US/Pacific"],
    ["utc", "UTC"],
    ["GMT", "UTC"],
    ["z", "UTC"],
  ])("reads %s", (text, zone) => {
    expect(findZone(text)).toBe(zone);
  });

  it.each(["", "Atlantis", "CST", "Mars/Olympus", "May", "2025", "<!channel>", "../../etc/passwd"])(
    "does not take %j",
    (text) => {
      expect(findZone(text)).toBeUndefined();
    },
  );
});

describe("searchZones", () => {
  it("puts cities that begin with the words first", () => {
    expect(searchZones("berl", 3)).toEqual(["Europe/Berlin"]);
    expect(searchZones("america/n", 1)).toEqual(["America/Nassau"]);
    expect(searchZones("new y", 3)).toEqual(["America/New_York"]);
  });

  it("gives no more than asked, all of them zones", () => {
    const zones = searchZones("", 100);
    expect(zones).toHaveLength(100);
    expect(zones.filter((zone) => !IANAZone.isValidZone(zone))).toEqual([]);
  });

  it("finds nothing for nonsense", () => {
    expect(searchZones("qqqq", 10)).toEqual([]);
  });
});
