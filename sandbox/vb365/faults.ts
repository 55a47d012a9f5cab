import { z } from "zod";

/** The calls that a fault can be set on; `any` stands for all of them. */
export const FAULT_TARGETS = [
  "any",
  "token",
  "refresh",
  "logout",
  "report",
  "License",
  "AutoUpdate",
  "UsageReport",
  "LicensedUsers",
  "Organizations",
  "LicensingInformation",
  "ServiceInstance",
  "Health",
  "Jobs",
  "JobSessions",
  "Proxies",
  "BackupRepositories",
  "RbacRoles",
  "RestorePortalSettings",
  "version-probe",
] as const;

const rule = {
  on: z.enum(FAULT_TARGETS).default("any").describe("which call"),
  times: z.int().min(1).optional().describe("how often, then the rule is spent; without it, always"),
};

/** One thing that goes wrong with a call. */
export const faultSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      ...rule,
      kind: z.literal("status"),
      status: z.int().min(400).max(599),
      body: z
        .enum(["empty", "exception", "oauth", "problem", "http-sys", "message", "html", "text", "huge"])
        .default("exception")
        .describe(
          "exception: RESTExceptionInfo of the call's API version; problem: problem details; http-sys: Windows' own page; message: ASP.NET's {Message}; huge: 1 MiB",
        ),
      message: z.string().default("The sandbox was told to fail."),
      errorCode: z.string().optional().describe("v7 and v8 only"),
      retryAfterSeconds: z.int().min(0).optional(),
      wwwAuthenticate: z.string().optional().describe("such as NTLM, which is a gateway's"),
      reason: z
        .string()
        .regex(/^[\x20-\x7e]*$/, "printable ASCII only")
        .optional()
        .describe("reason phrase of the status line"),
    })
    .describe("answer with an error status"),
  z
    .strictObject({ ...rule, kind: z.literal("body"), body: z.enum(["empty", "json", "html", "truncated"]) })
    .describe(
      "200 with nothing, JSON or HTML in place of the file, or a file whose end is missing but whose length fits",
    ),
  z
    .strictObject({ ...rule, kind: z.literal("delay"), ms: z.int().min(0) })
    .describe("wait, then answer as usual"),
  z
    .strictObject({ ...rule, kind: z.literal("hold") })
    .describe("answer nothing until this rule is taken away, then answer as usual"),
  z
    .strictObject({
      ...rule,
      kind: z.literal("cut"),
      afterBytes: z.int().min(0).optional().describe("of the body; without it, before the status line"),
    })
    .describe("cut the connection"),
  z
    .strictObject({ ...rule, kind: z.literal("drip"), bytes: z.int().min(1), everyMs: z.int().min(1) })
    .describe("send the body slowly, so many bytes at a time"),
  z
    .strictObject({ ...rule, kind: z.literal("revoke") })
    .describe("forget every access token first, as a restarted service does: an empty 401"),
]);

export type Fault = z.output<typeof faultSchema>;
export type FaultTarget = (typeof FAULT_TARGETS)[number];
export type FaultOf<Kind extends Fault["kind"]> = Extract<Fault, { kind: Kind }>;
