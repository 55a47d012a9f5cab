import { DateTime, type Zone } from "luxon";
import { LICENSE_HOLDER, type LicenseFigures } from "../../resources/license.ts";
import { type Overview, topOrganizations } from "../overview.ts";
import {
  contentWidth,
  drawHeading,
  drawPdf,
  drawTitle,
  ensureRoom,
  INK,
  MARGIN,
  OTHER_SLICE,
  type Pdf,
  SLICES,
} from "./page.ts";
import { drawRing } from "./pie.ts";
import { BAND_WITH_ROWS, drawBand, drawRows } from "./table.ts";

export interface OverviewPdfInput {
  readonly overview: Overview;
  readonly license: LicenseFigures;
  readonly licenseType: string;
  readonly zone: Zone;
  readonly created: Date;
}

const DESCRIPTION =
  "This report lists the user accounts that consumed a license unit during the reporting interval, " +
  "for every organization that the backup server protects or has protected in that time.";

/** A License Overview report as PDF, with the sections of the real one in a look of its own. */
export function overviewPdf(input: OverviewPdfInput): Promise<Buffer> {
  const zone = zoneLabel(input.zone, new Date(input.overview.interval.end));
  return drawPdf({ title: "License Overview Report", created: input.created, zone }, (pdf) => {
    drawTitle(pdf, "License Overview Report", DESCRIPTION);
    drawFacts(pdf, input);
    drawSummary(pdf, input.overview);
    drawTopOrganizations(pdf, input.overview);
    drawAccounts(pdf, input.overview);
  });
}

/** Dates only, as the server's culture writes them (M/d/yyyy), of the first and the last instant. */
function intervalLabel({ interval }: Overview, zone: Zone): string {
  const day = (milliseconds: number) => DateTime.fromMillis(milliseconds, { zone }).toFormat("M/d/yyyy");
  return `${day(Date.parse(interval.start))} - ${day(Date.parse(interval.end) - 1)}`;
}

export function zoneLabel(zone: Zone, at: Date): string {
  const offset = zone.offset(at.getTime());
  const label = offset === 0 ? "UTC" : `UTC${zone.formatOffset(at.getTime(), "short")}`;
  return zone.isUniversal ? label : `${zone.name} (${label})`;
}

function drawFacts(pdf: Pdf, { overview, license, licenseType, zone }: OverviewPdfInput): void {
  const top = pdf.y;
  const right = MARGIN + contentWidth(pdf) * 0.45;
  drawHeading(pdf, "Reporting Interval");
  pdf.font("regular").fontSize(11).fillColor(INK.text).text(intervalLabel(overview, zone), MARGIN, pdf.y);
  pdf.y = top;
  drawHeading(pdf, "License Information", right);
  const facts = [
    ["Product", "Backup for Microsoft 365 (sandbox)"],
    ["Company", LICENSE_HOLDER.company],
    ["License Type", licenseType],
    [
      "Expiration Date",
      // A day, which the API gives as its midnight in UTC: no zone of a report moves it.
      license.expires ? DateTime.fromJSDate(license.expires, { zone: "utc" }).toFormat("M/d/yyyy") : "none",
    ],
    ["Support ID", LICENSE_HOLDER.supportId],
  ] as const;
  for (const [name, value] of facts) {
    const { y } = pdf;
    pdf.fontSize(9.5).font("regular").fillColor(INK.faint).text(name, right, y, { lineBreak: false });
    pdf.fillColor(INK.text).text(value, right + 92, y, { lineBreak: false });
    pdf.y = y + 15;
  }
  pdf.y += 12;
}

function drawSummary(pdf: Pdf, overview: Overview): void {
  drawHeading(pdf, "Summary");
  const figures = [
    ["Total licenses used", overview.total],
    ...(overview.rental ? [["New users", overview.newUsers] as const] : []),
    ["Organizations", overview.organizations.length],
  ] as const;
  const { y } = pdf;
  const gap = 10;
  const width = (contentWidth(pdf) + gap) / figures.length - gap;
  for (const [index, [name, value]] of figures.entries()) {
    const x = MARGIN + index * (width + gap);
    pdf.roundedRect(x, y, width, 52, 4).fill(INK.zebra);
    pdf
      .font("bold")
      .fontSize(20)
      .fillColor(INK.title)
      .text(String(value), x + 12, y + 8, { lineBreak: false });
    pdf
      .font("regular")
      .fontSize(9)
      .fillColor(INK.faint)
      .text(name, x + 12, y + 34, { lineBreak: false });
  }
  pdf.y = y + 52 + 20;
}

function drawTopOrganizations(pdf: Pdf, overview: Overview): void {
  drawHeading(pdf, "Top 5 Organizations by License Usage");
  const top = topOrganizations(overview);
  if (top.length === 0) {
    pdf
      .font("regular")
      .fontSize(10)
      .fillColor(INK.faint)
      .text("No license was used in this interval.", MARGIN, pdf.y);
    return;
  }
  const entries = top.map(({ name, accounts }, index) => ({
    name,
    value: accounts.length,
    color: SLICES[index] ?? OTHER_SLICE,
  }));
  const other = overview.total - entries.reduce((sum, { value }) => sum + value, 0);
  if (other > 0) entries.push({ name: "Other organizations", value: other, color: OTHER_SLICE });

  const { y } = pdf;
  drawRing(pdf, { x: MARGIN + 82, y: y + 84, radius: 74, hole: 40 }, entries);
  const x = MARGIN + 196;
  const width = contentWidth(pdf) - 196;
  let line = y + 84 - (entries.length * 22) / 2;
  for (const { name, value, color } of entries) {
    pdf.roundedRect(x, line + 1, 10, 10, 2).fill(color);
    pdf.font("regular").fontSize(10).fillColor(INK.text);
    pdf.text(name, x + 20, line, { width: width - 120, height: 12, ellipsis: true, lineBreak: false });
    pdf
      .font("bold")
      .text(String(value), x + width - 96, line, { width: 40, align: "right", lineBreak: false });
    const share = `${((100 * value) / overview.total).toFixed(1)} %`;
    pdf.font("regular").fillColor(INK.faint);
    pdf.text(share, x + width - 52, line, { width: 52, align: "right", lineBreak: false });
    line += 22;
  }
  pdf.y = y + 168 + 18;
}

function drawAccounts(pdf: Pdf, overview: Overview): void {
  if (overview.organizations.length === 0) return;
  drawHeading(pdf, "Licenses Overview");
  for (const { name, accounts } of overview.organizations) {
    ensureRoom(pdf, BAND_WITH_ROWS);
    const fresh = accounts.filter(({ isNew }) => isNew).length;
    const figure = `Total number of licenses: ${accounts.length}${overview.rental ? `, new users: ${fresh}` : ""}`;
    drawBand(pdf, `Organization: ${name}`, figure);
    drawRows(
      pdf,
      [0.82, 0.18],
      accounts.map((account) => [account.name, account.isNew ? "New" : ""]),
      () => drawBand(pdf, `Organization: ${name}`, "continued"),
    );
    pdf.y += 14;
  }
}
