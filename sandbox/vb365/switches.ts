import { z } from "zod";
import { faultSchema } from "./faults.ts";

/**
 * Everything about a VB365 server that is not known for sure, or that differs between installations, as one typed
 * set. The defaults are what most evidence points to.
 */
export const switchesSchema = z.strictObject({
  online: z.boolean().default(true).describe("false: the service is off and refuses connections"),
  clockSkewMs: z
    .int()
    .default(0)
    .describe("how far the server's clock runs ahead of the sandbox's, in milliseconds"),
  serverZone: z.string().default("Europe/Berlin").describe("IANA zone that the server calls `Local`"),
  tlsMaxVersion: z
    .enum(["TLSv1.2", "TLSv1.3"])
    .default("TLSv1.3")
    .describe("old Windows hosts stop at TLSv1.2"),
  alpn: z
    .enum(["http/1.1", "h2-only"])
    .default("http/1.1")
    .describe("h2-only: a gateway that speaks HTTP/2 alone"),
  clientCertificate: z
    .enum(["none", "wanted", "page"])
    .default("none")
    .describe("wanted: the handshake ends without one; page: nginx's 400 in place of every answer"),

  contentDisposition: z
    .enum(["unquoted", "quoted", "extended", "absent", "hostile"])
    .default("unquoted")
    .describe("form of the report's file name; `extended` is filename*=UTF-8''…, `hostile` holds a path"),
  bodyFraming: z
    .enum(["sized", "chunked", "closed"])
    .default("sized")
    .describe("Content-Length, chunked transfer coding, or HTTP/1.0 whose end is the connection's"),
  compression: z.enum(["none", "gzip"]).default("none").describe("content coding of every answer"),
  reportContentType: z
    .enum(["application/octet-stream", "application/json", "application/pdf", "text/csv", "absent"])
    .default("application/octet-stream")
    .describe("media type of a report's answer, whatever its body is"),

  csv: z
    .strictObject({
      columns: z
        .enum(["organization-account", "account-only", "extended", "localized", "unknown", "one-unknown"])
        .default("organization-account")
        .describe("which columns there are, and their names"),
      delimiter: z.enum([",", ";", "\t", "|"]).default(",").describe("follows the server's culture"),
      bom: z.boolean().default(false).describe("begin with a byte order mark"),
      newline: z.enum(["crlf", "lf"]).default("crlf").describe("line ends"),
      quoted: z.enum(["needed", "always"]).default("needed").describe("which fields are quoted"),
      encoding: z
        .enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"])
        .default("utf-8")
        .describe("UTF-16 without `bom` has nothing that says so"),
      sepLine: z
        .boolean()
        .default(false)
        .describe("begin with a line that names the separator, as spreadsheets do"),
      preamble: z.enum(["none", "blank", "title"]).default("none").describe("lines above the head"),
      footer: z.enum(["none", "time-zone", "total"]).default("none").describe("a line below the rows"),
      lastLineEnd: z.boolean().default(true).describe("false: the last line has none"),
      oddRows: z.boolean().default(false).describe("rows that are shorter and longer than the head"),
      statusNames: z.enum(["english", "german"]).default("english").describe("german: `Neu`, `Lizenziert`"),
      hostileRows: z
        .boolean()
        .default(false)
        .describe("add accounts that spreadsheets would run as formulas"),
      paddingRows: z
        .int()
        .min(0)
        .default(0)
        .describe("add so many rows of 45 bytes or more, to make a large file"),
    })
    .prefault({})
    .describe("dialect of CSV reports"),

  intervals: z
    .enum(["reject", "server-error", "lenient"])
    .default("reject")
    .describe("what becomes of end before start, a start in the future, or more than ten years"),
  formatNames: z
    .enum(["strict", "lenient"])
    .default("strict")
    .describe("lenient: `pdf` and `Csv` are accepted"),
  timezoneNames: z
    .enum(["strict", "lenient"])
    .default("lenient")
    .describe("lenient: `utc`, `GMT`, `UTC+5` and IANA names are accepted"),

  badCredentials: z
    .enum(["400-oauth", "400-exception", "400-empty", "400-german", "401-oauth", "401-empty", "401-problem"])
    .default("400-oauth")
    .describe("answer to a wrong password or refresh token"),
  tokenDates: z
    .enum(["by-version", "rfc1123", "iso", "absent"])
    .default("by-version")
    .describe("form of .issued and .expires; by-version: RFC 1123 in v6, ISO 8601 from v7 on"),
  tokens: z
    .strictObject({
      accessTtlSeconds: z.int().min(1).default(3600).describe("an administrator can set it"),
      refreshTtlSeconds: z.int().min(1).default(1_209_600).describe("not documented"),
      refreshReuse: z.boolean().default(false).describe("a spent refresh token works again"),
      accessSurvivesRefresh: z
        .boolean()
        .default(true)
        .describe("the old access token still works after a refresh"),
      accessSurvivesLogout: z.boolean().default(false).describe("the access token still works after log-out"),
    })
    .prefault({})
    .describe("lives of tokens"),
  antiforgery: z
    .enum(["off", "strict"])
    .default("off")
    .describe("strict: v7 and v8 answer 401 to tokens issued without disable_antiforgery_token=true"),
  throttle: z
    .strictObject({
      enabled: z.boolean().default(true),
      perSecond: z.int().min(0).default(1).describe("0: no limit"),
      perMinute: z.int().min(0).default(5).describe("0: no limit"),
      perHour: z.int().min(0).default(1500).describe("0: no limit"),
      loopbackExempt: z.boolean().default(false).describe("said of the real server, never shown"),
      answer: z
        .enum(["429", "400-empty"])
        .default("429")
        .describe("a capture shows some calls in quick succession answered 400"),
    })
    .prefault({})
    .describe("limits of the token call per client address"),
  wwwAuthenticate: z.boolean().default(false).describe("send WWW-Authenticate: Bearer with a 401"),

  role: z
    .enum(["administrator", "restore-operator"])
    .default("administrator")
    .describe("restore-operator: 403 on everything but the token calls"),
  operatorOnly: z
    .boolean()
    .default(false)
    .describe("`Enable restore operator authentication only`: everything but the token calls answers 404"),
  concurrentReports: z
    .enum(["allowed", "queued", "conflict"])
    .default("allowed")
    .describe("a second report while one is being made: made too, made after it, or 409"),
  reportSeconds: z.number().min(0).default(0).describe("how long a report takes to be made"),
  reportTimeoutSeconds: z
    .number()
    .min(0)
    .default(0)
    .describe("0: none; a report that would take longer fails with 500 `Timeout` after it"),

  unavailableSeconds: z
    .number()
    .min(0)
    .default(0)
    .describe("for so long from when it is set, every call is answered 503, as while the service starts"),

  licenseType: z
    .enum(["Subscription", "Evaluation", "NFR", "Rental", "Community", "AwsPrivateOffer"])
    .default("Subscription"),
  licenseStatus: z.enum(["Valid", "Expired"]).default("Valid"),
  licenseUnits: z
    .int()
    .min(0)
    .default(0)
    .describe("0: enough; fewer than the users: the license is exceeded"),
  licenseNumbers: z
    .strictObject({
      used: z.int().min(0).optional().describe("users that count; by default those of the tenant"),
      total: z.int().min(0).optional().describe("licenses; by default those of licenseUnits"),
      fresh: z.int().min(0).optional().describe("users in their free first month; rental licenses only"),
      expires: z.iso.date().optional().describe("last day of the license"),
      graceExpires: z.iso.date().optional().describe("last day of its grace"),
      exceeded: z.int().min(0).optional().describe("users over the limit; by default those beyond the total"),
    })
    .prefault({})
    .describe("numbers of the license, in place of the tenant's own"),
  autoUpdate: z
    .enum(["on", "off", "unknown"])
    .default("on")
    .describe("whether the license renews itself; unknown: the server says null"),
  usageReport: z
    .enum(["Approved", "Draft", "none"])
    .default("Approved")
    .describe("the monthly usage report of a rental; none: 404"),
  fieldCase: z
    .enum(["spec", "docs"])
    .default("spec")
    .describe("the specification writes licenseID and supportID, the documents licenseId and supportId"),
  dates: z
    .enum(["real", "null", "absent", "minimum", "maximum", "zoneless", "offset"])
    .default("real")
    .describe("dates in answers: 0001-01-01, 9999-12-31, without zone, with the server's offset"),
  numbers: z.enum(["number", "string"]).default("number").describe("v8 was seen to send numbers as strings"),
  links: z
    .enum(["relative", "absolute", "slashless"])
    .default("relative")
    .describe("form of href: `/v8/…`, `https://host/v8/…` or `v8/…`"),
  paging: z
    .enum(["normal", "repeats-next", "empty-next", "no-links"])
    .default("normal")
    .describe(
      "repeats-next: every page links to itself; empty-next: the last page links to an empty one, for ever",
    ),
  unhealthy: z.boolean().default(false).describe("v8 Health reports the configuration database as Unhealthy"),

  faults: z
    .array(faultSchema)
    .default([])
    .describe("what goes wrong: the first rule that matches a call is used"),
});

export type Switches = z.output<typeof switchesSchema>;

/** A change of some switches; groups (`csv`, `tokens`, `throttle`) are merged, everything else is replaced. */
export type SwitchesPatch = z.input<typeof switchesSchema>;

export const DEFAULT_SWITCHES: Switches = switchesSchema.parse({});

/** Throws zod's error with the path of each bad switch. */
export function patchSwitches(current: Switches, patch: SwitchesPatch): Switches {
  return switchesSchema.parse({
    ...current,
    ...patch,
    csv: { ...current.csv, ...patch.csv },
    tokens: { ...current.tokens, ...patch.tokens },
    throttle: { ...current.throttle, ...patch.throttle },
  });
}
