import { z } from "zod";
import type { Api } from "../api.ts";
import { caseless, looseNumber, looseText } from "../fields.ts";
import { readPages } from "./paging.ts";

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly officeName: string | null;
  /** `Office365`, `OnPremises` or `Hybrid`, in the server's words. */
  readonly type: string | null;
}

/** These fields and no others: the objects hold settings of accounts. */
const organizationSchema = caseless({
  id: z.string(),
  name: z.string(),
  officename: looseText,
  type: looseText,
}).transform(({ id, name, officename, type }): Organization => ({ id, name, officeName: officename, type }));

/** `GET /Organizations`: a bare array in v6 and v7, a page in v8. */
export async function readOrganizations(
  api: Api,
  server: string,
  signal: AbortSignal,
): Promise<Organization[]> {
  const paged = {
    path: "/Organizations",
    phase: "read-organizations" as const,
    item: organizationSchema,
    server,
  };
  const organizations: Organization[] = [];
  for await (const organization of readPages(api, paged, signal)) organizations.push(organization);
  return organizations;
}

export interface LicensingInformation {
  /** Users over the limit included. */
  readonly licensedUsers: number;
  /** 0 unless the license is a rental one. */
  readonly newUsers: number;
}

const licensingSchema = caseless({
  licensedusers: looseNumber,
  newusers: looseNumber.optional().catch(undefined),
}).transform(
  ({ licensedusers, newusers }): LicensingInformation => ({
    licensedUsers: licensedusers,
    newUsers: newusers ?? 0,
  }),
);

/** `GET /Organizations/{id}/LicensingInformation`. */
export const readLicensingInformation = (
  api: Api,
  organizationId: string,
  signal: AbortSignal,
): Promise<LicensingInformation> =>
  api.get(
    {
      path: `/Organizations/${encodeURIComponent(organizationId)}/LicensingInformation`,
      phase: "read-organization-licenses",
    },
    licensingSchema,
    signal,
  );
