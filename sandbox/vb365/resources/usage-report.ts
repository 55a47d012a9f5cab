import { type Answer, exception, json } from "../answer.ts";
import type { Call, Service } from "../service.ts";
import { dateField } from "../wire.ts";
import { LICENSE_HOLDER, licenseFigures } from "./license.ts";

/** `GET /v{N}/licensing/statistic/reports/latest`, in v6 `/licensing/reports/latest`: a rental's monthly report. */
export function getUsageReport({ version }: Call, service: Service): Answer {
  const { licenseType, usageReport } = service.switches;
  if (licenseType !== "Rental" || usageReport === "none")
    return exception(version, 404, "The usage report was not found.", "ResourceNotFound");
  const now = service.now();
  const startOfMonth = (months: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  const { used, fresh, expires } = licenseFigures(service);
  const reportParameters = {
    reportID: 7,
    reportStatus: usageReport,
    companyName: LICENSE_HOLDER.company,
    licenseExpirationDate: dateField(expires, service),
    licenseID: LICENSE_HOLDER.id,
    supportID: LICENSE_HOLDER.supportId,
    reportGenerationDate: dateField(startOfMonth(0), service),
    reportingInterval: {
      startOfInterval: dateField(startOfMonth(-1), service),
      endOfInterval: dateField(startOfMonth(0), service),
    },
  };
  if (version === "v6") {
    const reportSummary = { initialUsersCount: used, reportedUsersCount: used, newUsersCount: fresh };
    return json(200, { reportParameters, reportSummary, organizations: [] });
  }
  return json(200, { reportParameters, platformTypes: [] });
}
