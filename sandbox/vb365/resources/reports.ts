import { type Answer, exception, type SizedBody } from "../answer.ts";
import { overviewCsv } from "../reports/csv.ts";
import { licenseOverview } from "../reports/overview.ts";
import { overviewPdf } from "../reports/pdf/overview.ts";
import { type ReportFormat, type ReportOrder, readReportOrder } from "../reports/request.ts";
import type { Call, Service } from "../service.ts";
import { licenseFigures } from "./license.ts";

/** `POST /v{N}/Reports/GenerateLicenseOverview`: makes the report while the client waits and answers with the file. */
export async function generateLicenseOverview(call: Call, service: Service): Promise<Answer> {
  const read = readReportOrder(call, { interval: "required", organization: false, format: true }, service);
  if ("answer" in read) return read.answer;
  const { order } = read;
  return answerWithFile("Veeam_LicenseOverviewReport", order.format, call, service, () =>
    makeLicenseOverview(order, service),
  );
}

function makeLicenseOverview(order: ReportOrder, service: Service): Promise<Uint8Array> | SizedBody {
  const { interval } = order;
  if (!interval) throw new Error("a License Overview without an interval");
  const overview = licenseOverview(interval, service);
  if (order.format === "CSV") return overviewCsv(overview, service.switches.csv);
  return overviewPdf({
    overview,
    license: licenseFigures(service),
    licenseType: service.switches.licenseType,
    zone: order.zone,
    created: service.now(),
  });
}

/** Lets the desk make a file, and dresses it as the switches say. */
export async function answerWithFile(
  prefix: string,
  format: ReportFormat,
  call: Call,
  service: Service,
  make: () => Promise<Uint8Array> | SizedBody,
): Promise<Answer> {
  const { switches } = service;
  const result = await service.reports.run(switches, call.signal, async () => make());
  if (result === "conflict") {
    return exception(call.version, 409, "Another report is being generated.", "OperationConflict");
  }
  if (result === "timeout") {
    return exception(call.version, 500, "The operation has timed out.", "Timeout");
  }
  const disposition = contentDisposition(`${prefix}_${fileStamp(service.now())}`, format, service);
  return {
    status: 200,
    headers: {
      ...(switches.reportContentType === "absent" ? {} : { "Content-Type": switches.reportContentType }),
      ...(disposition === undefined ? {} : { "Content-Disposition": disposition }),
    },
    body: result.made,
    framing: switches.bodyFraming,
  };
}

/** `2026-11-24_10-00-00`: two reports in one second have one name. */
const fileStamp = (at: Date) => at.toISOString().slice(0, 19).replace("T", "_").replaceAll(":", "-");

function contentDisposition(name: string, format: ReportFormat, { switches }: Service): string | undefined {
  const file = `${name}.${format.toLowerCase()}`;
  switch (switches.contentDisposition) {
    case "unquoted":
      return `attachment; filename=${file}`;
    case "quoted":
      return `attachment; filename="${file}"`;
    case "extended":
      return `attachment; filename*=UTF-8''${encodeURIComponent(`Übersicht ${file}`)}`;
    case "hostile":
      return 'attachment; filename="..\\..\\../../etc/passwd%00<!channel>.pdf"';
    case "absent":
      return undefined;
  }
}
