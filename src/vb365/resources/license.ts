import { z } from "zod";
import type { Api } from "../api.ts";
import { caseless, looseDate, looseNumber, looseText } from "../fields.ts";
import type { ApiVersion } from "../types.ts";

export interface License {
  /** `Valid` or `Expired`, in the server's words. */
  readonly status: string;
  /** `Subscription`, `Rental`, `Evaluation`, `NFR`, `Community` or `AwsPrivateOffer`, in the server's words. */
  readonly type: string;
  /** Like `M365Suite`; v7 and later. */
  readonly package: string | null;
  readonly licensedTo: string | null;
  readonly supportId: string | null;
  /** Its last day, as midnight UTC; null for a license without end, undefined where the server writes it in an unknown form. */
  readonly expires: string | null | undefined;
  /** Last day of the grace period, as midnight UTC; v7 and later. */
  readonly graceExpires: string | null | undefined;
  /** Null where the server does not tell; never both. */
  readonly totalUnits: number | null;
  readonly usedUnits: number | null;
  /** Users in their free first month; 0 unless the license is a rental one, null where the server does not tell. */
  readonly newUsers: number | null;
}

/** One field in a form that nobody knows leaves the others as they are. */
const oddDate = z.union([looseDate, z.unknown().transform(() => undefined)]);
const oddNumber = looseNumber.nullable().catch(null);

/** v6 says expirationDate where v7 and v8 say licenseExpires. The e-mail address is not taken over. */
const licenseSchema = caseless({
  status: looseText.catch(null),
  type: looseText.catch(null),
  package: looseText.catch(null),
  licensedto: looseText.catch(null),
  supportid: looseText.catch(null),
  expirationdate: oddDate,
  licenseexpires: oddDate,
  graceperiodexpires: oddDate,
  totalnumber: oddNumber,
  usednumber: oddNumber,
  newnumber: oddNumber.optional(),
})
  .refine(({ totalnumber, usednumber }) => totalnumber !== null || usednumber !== null, {
    path: ["totalnumber"],
    error: "no number",
  })
  .transform(
    (license): License => ({
      status: license.status ?? "unknown",
      type: license.type ?? "unknown",
      package: license.package,
      licensedTo: license.licensedto,
      supportId: license.supportid,
      expires: license.licenseexpires === null ? license.expirationdate : license.licenseexpires,
      graceExpires: license.graceperiodexpires,
      totalUnits: license.totalnumber,
      usedUnits: license.usednumber,
      newUsers: license.newnumber === undefined ? 0 : license.newnumber,
    }),
  );

/** `GET /License`. */
export const readLicense = (api: Api, signal: AbortSignal): Promise<License> =>
  api.get({ path: "/License", phase: "read-license" }, licenseSchema, signal);

/** Null where the server says neither yes nor no. */
const autoUpdateSchema = caseless({ isenabled: z.boolean().nullish().catch(null) }).transform(
  ({ isenabled }) => isenabled ?? null,
);

/** `GET /License/AutoUpdate`: whether the license renews itself, and reports its use. */
export const readAutoUpdate = (api: Api, signal: AbortSignal): Promise<boolean | null> =>
  api.get({ path: "/License/AutoUpdate", phase: "read-license" }, autoUpdateSchema, signal);

const usageReportSchema = caseless({
  reportparameters: caseless({ reportstatus: looseText }).nullish(),
}).transform(({ reportparameters }) => reportparameters?.reportstatus ?? null);

/**
 * `GET /licensing/statistic/reports/latest` (v6: `/licensing/reports/latest`): `Draft` or `Approved`, in the server's
 * words; null where it tells none. Only read: approving sends the report to the vendor.
 */
export const readUsageReport = (api: Api, version: ApiVersion, signal: AbortSignal): Promise<string | null> =>
  api.get(
    {
      path: version === "v6" ? "/licensing/reports/latest" : "/licensing/statistic/reports/latest",
      phase: "read-license",
    },
    usageReportSchema,
    signal,
  );
