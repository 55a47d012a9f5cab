import { describe, expect, it } from "vitest";
import { fileName, toWire } from "../../src/runs/report-order.ts";
import { request } from "./support.ts";

describe("the order to the VB365 server", () => {
  it("ends with the last millisecond before the interval's end", () => {
    expect(toWire(request({ format: "CSV", timezone: "UTC+01:00" }))).toEqual({
      startTime: "2026-10-01T00:00:00.000Z",
      endTime: "2026-10-31T23:59:59.999Z",
      format: "CSV",
      timezone: "UTC+01:00",
    });
  });
});

describe("fileName", () => {
  const day = { start: "2026-10-30T23:00:00.000Z", end: "2026-10-31T23:00:00.000Z" };
  it.each([
    [request(), "License-Overview_berlin_2026-10-01_2026-10-31.pdf"],
    [
      request({ zone: "Europe/Berlin", interval: day, format: "CSV" }),
      "License-Overview_berlin_2026-10-31.csv",
    ],
    [
      request({
        zone: "UTC-5",
        interval: { start: "2026-10-01T05:00:00.000Z", end: "2026-11-01T05:00:00.000Z" },
      }),
      "License-Overview_berlin_2026-10-01_2026-10-31.pdf",
    ],
    [request({ server: "Müller / Söhne" }), "License-Overview_M-ller-S-hne_2026-10-01_2026-10-31.pdf"],
    [request({ server: "../../etc" }), "License-Overview_..-..-etc_2026-10-01_2026-10-31.pdf"],
  ])("%#", (asked, expected) => {
    expect(fileName(asked)).toBe(expected);
  });
});
