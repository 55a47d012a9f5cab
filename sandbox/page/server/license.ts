import { z } from "zod";
import type { Switches, SwitchesPatch } from "../../vb365/index.ts";
import type { PageLicense } from "../protocol.ts";

const count = z.string().regex(/^\d{0,9}$/, "is no whole number");

/** The license as somebody filled it in; what is left empty stays as the server has it. */
export const licenseSchema: z.ZodType<PageLicense> = z.object({
  type: z.enum(["Subscription", "Rental", "Evaluation", "NFR", "Community", "AwsPrivateOffer"]),
  status: z.enum(["Valid", "Expired"]),
  used: count,
  total: count,
  expires: z.union([z.literal(""), z.iso.date()]),
  exceeded: count,
  autoUpdate: z.enum(["on", "off", "unknown"]),
});

/** The form as the switches stand. */
export const licenseOf = ({
  licenseType: type,
  licenseStatus: status,
  licenseNumbers: { used, total, expires, exceeded },
  autoUpdate,
}: Switches): PageLicense => ({
  type,
  status,
  used: String(used ?? ""),
  total: String(total ?? ""),
  expires: expires ?? "",
  exceeded: String(exceeded ?? ""),
  autoUpdate,
});

/** The switches that make the server say so. */
export const licensePatch = ({
  type,
  status,
  used,
  total,
  expires,
  exceeded,
  autoUpdate,
}: PageLicense): SwitchesPatch => ({
  licenseType: type as Switches["licenseType"],
  licenseStatus: status as Switches["licenseStatus"],
  licenseNumbers: {
    ...(used !== "" && { used: Number(used) }),
    ...(total !== "" && { total: Number(total) }),
    ...(expires !== "" && { expires }),
    ...(exceeded !== "" && { exceeded: Number(exceeded) }),
  },
  autoUpdate: autoUpdate as Switches["autoUpdate"],
});
