import type { Api } from "../api.ts";
import { caseless, looseInstant, looseNumber, looseText } from "../fields.ts";

export interface License {
  /** `Valid` or `Expired`, in the server's words. */
  readonly status: string;
  /** `Subscription`, `Rental`, `Evaluation`, `NFR`, `Community` or `AwsPrivateOffer`, in the server's words. */
  readonly type: string;
  /** Like `M365Suite`; v7 and later. */
  readonly package: string | null;
  readonly licensedTo: string | null;
  readonly supportId: string | null;
  /** UTC ISO; null for a license without end. */
  readonly expires: string | null;
  /** End of the grace period, UTC ISO; v7 and later. */
  readonly graceExpires: string | null;
  readonly totalUnits: number;
  readonly usedUnits: number;
  /** Users in their free first month; 0 unless the license is a rental one. */
  readonly newUsers: number;
}

/** v6 says expirationDate where v7 and v8 say licenseExpires. The e-mail address is not taken over. */
const licenseSchema = caseless({
  status: looseText,
  type: looseText,
  package: looseText,
  licensedto: looseText,
  supportid: looseText,
  expirationdate: looseInstant,
  licenseexpires: looseInstant,
  graceperiodexpires: looseInstant,
  totalnumber: looseNumber,
  usednumber: looseNumber,
  newnumber: looseNumber.optional(),
}).transform(
  (license): License => ({
    status: license.status ?? "unknown",
    type: license.type ?? "unknown",
    package: license.package,
    licensedTo: license.licensedto,
    supportId: license.supportid,
    expires: license.licenseexpires ?? license.expirationdate,
    graceExpires: license.graceperiodexpires,
    totalUnits: license.totalnumber,
    usedUnits: license.usednumber,
    newUsers: license.newnumber ?? 0,
  }),
);

/** `GET /License`. */
export const readLicense = (api: Api, signal: AbortSignal): Promise<License> =>
  api.get({ path: "/License", phase: "read-license" }, licenseSchema, signal);
