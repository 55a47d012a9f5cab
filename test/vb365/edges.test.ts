import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseless, looseInstant, looseNumber, looseText } from "../../src/vb365/fields.ts";
import { explanationIn, oneLine } from "../../src/vb365/words.ts";

describe("an instant of the server", () => {
  it.each([
    ["2019-06-16T22:00:00.0246404Z", "2019-06-16T22:00:00.024Z"],
    ["2022-04-21T04:30:17.471748Z", "2022-04-21T04:30:17.471Z"],
    ["2026-04-01T00:00:00Z", "2026-04-01T00:00:00.000Z"],
    ["2026-04-01T00:00:00.5Z", "2026-04-01T00:00:00.500Z"],
    ["2021-09-20T00:00:00", "2021-09-20T00:00:00.000Z"],
    ["2022-04-20T21:30:17.471748-07:00", "2022-04-21T04:30:17.471Z"],
    ["0001-01-01T00:00:00", null],
    ["9999-12-31T23:59:59.9999999Z", null],
    ["", null],
    [null, null],
    [undefined, null],
  ])("%j is %j", (text, instant) => {
    expect(looseInstant.parse(text)).toBe(instant);
  });

  it.each(["tomorrow", "2026-13-01T00:00:00Z", "2026-04-01", 5, {}])("is not %j", (value) => {
    expect(looseInstant.safeParse(value).success).toBe(false);
  });

  it("keeps its milliseconds, however many digits follow", () => {
    const instant = fc.date({
      min: new Date("1970-01-01"),
      max: new Date("9998-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.stringMatching(/^\d{0,4}$/), (date, more) => {
        const text = date.toISOString().replace("Z", `${more}Z`);
        expect(looseInstant.parse(text)).toBe(date.toISOString());
      }),
    );
  });
});

describe("a field of the server", () => {
  it.each([
    [12, 12],
    ["12", 12],
    [" 12.5 ", 12.5],
    ["-1", -1],
  ])("%j is the number %d", (value, number) => expect(looseNumber.parse(value)).toBe(number));

  it.each(["", "12a", "0x10", "Infinity", null, true])("%j is no number", (value) =>
    expect(looseNumber.safeParse(value).success).toBe(false),
  );

  it("is found whatever the case of its name", () => {
    const schema = caseless({ supportid: looseText });
    for (const name of ["supportID", "supportId", "SUPPORTID"]) {
      expect(schema.parse({ [name]: " 1 " })).toEqual({ supportid: "1" });
    }
    expect(schema.parse({})).toEqual({ supportid: null });
  });
});

describe("the server's own words", () => {
  it.each([
    ['{"message":"No.","errorCode":null,"stackTrace":"at X"}', "No."],
    ['{"error":"invalid_grant","error_description":"Wrong."}', "Wrong."],
    ['{"error":"invalid_grant"}', "invalid_grant"],
    ['{"message":"","error_description":"Wrong."}', "Wrong."],
    ['{"message":5,"error":"x"}', "x"],
    ['\uFEFF{"message":"Nein, geht nicht"}', "Nein, geht nicht"],
    ['{"message":"two\\nlines\\u0007\\u202Eturned"}', "two lines turned"],
    [
      '{"Message":"An error has occurred.","ExceptionMessage":"x","StackTrace":"at X"}',
      "An error has occurred.",
    ],
    ['{"type":"about:blank","title":"Bad Request","status":400,"detail":"No such day."}', "No such day."],
    [
      '{"title":"Not valid.","errors":{"startTime":["Too early.","Too odd."],"format":"No."}}',
      "Too early. Too odd. No.",
    ],
    ['{"title":"Unauthorized","status":401}', "Unauthorized"],
    ['{"message":"Boom.\\r\\n   at Veeam.Rest.Token.Issue(Options o) in C:\\\\x.cs:line 5"}', "Boom."],
    ['{"message":"Boom.\\n   bei Veeam.Rest.Token.Issue(Options o)"}', "Boom."],
    ["", undefined],
    ["null", undefined],
    ["[1]", undefined],
    ["<html>", undefined],
  ])("in %j are %j", (body, words) => expect(explanationIn(Buffer.from(body))).toBe(words));

  it.each([
    [
      "windows-1252 that is not announced",
      Buffer.from('{"message":"Ungültig"}', "latin1"),
      "application/json",
    ],
    [
      "what is announced",
      Buffer.from('{"message":"Ungültig"}', "latin1"),
      "application/json; charset=iso-8859-1",
    ],
    ["UTF-16", Buffer.from('{"message":"Ungültig"}', "utf16le"), "application/json; charset=utf-16"],
    ["an unknown charset", Buffer.from('{"message":"Ungültig"}'), "application/json; charset=nonsense"],
  ])("are read in %s", (_, body, type) => {
    expect(explanationIn(body, type)).toMatch(/^Ung.+ltig$/);
  });

  it("are not looked for in a page", () => {
    expect(explanationIn(Buffer.from('{"message":"x"}'), "text/html; charset=utf-8")).toBeUndefined();
  });

  it("are one line of at most 500 characters, whatever came", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        const line = oneLine(text) ?? "";
        expect([...line].length).toBeLessThanOrEqual(500);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
