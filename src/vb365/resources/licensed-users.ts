import { z } from "zod";
import type { Api } from "../api.ts";
import { caseless, looseInstant, looseText } from "../fields.ts";
import { readPages } from "./paging.ts";

export interface LicensedUser {
  readonly id: string;
  /** User principal name. */
  readonly name: string;
  /** `Licensed`, `New`, `TemporarilyAssigned` or `Exceeded`, in the server's words. */
  readonly state: string;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  /** UTC ISO. */
  readonly lastBackup: string | null;
}

const userSchema = caseless({
  id: z.string(),
  name: z.string(),
  licensestate: looseText,
  organizationid: looseText,
  organizationname: looseText,
  lastbackupdate: looseInstant.catch(null),
}).transform(
  (user): LicensedUser => ({
    id: user.id,
    name: user.name,
    state: user.licensestate ?? "unknown",
    organizationId: user.organizationid,
    organizationName: user.organizationname,
    lastBackup: user.lastbackupdate,
  }),
);

/** `GET /LicensedUsers`: who uses a license now. */
export const readLicensedUsers = (
  api: Api,
  server: string,
  signal: AbortSignal,
): AsyncGenerator<LicensedUser> =>
  readPages(api, { path: "/LicensedUsers", phase: "read-licensed-users", item: userSchema, server }, signal);
