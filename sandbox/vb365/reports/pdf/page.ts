import { fileURLToPath } from "node:url";
import { type Font, type GlyphRun, openSync } from "fontkit";
import PDFDocument from "pdfkit";

export type Pdf = PDFKit.PDFDocument;

/** Points; A4. */
export const MARGIN = 50;
const FOOTER_HEIGHT = 34;

export const INK = {
  title: "#17324d",
  text: "#26323d",
  faint: "#6b7a88",
  rule: "#d5dde4",
  zebra: "#f1f5f8",
  band: "#e2ebf2",
} as const;

/** A color each for the first five slices, told apart also by people who do not see red and green. */
export const SLICES = ["#1f6f9f", "#e2902c", "#3d9b83", "#8e5ea8", "#c9485b"] as const;
export const OTHER_SLICE = "#aebac4";

const font = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${file}`));
const FONTS = {
  regular: font("400Regular/Arimo_400Regular.ttf"),
  bold: font("700Bold/Arimo_700Bold.ttf"),
} as const;

/** The fonts, read at the first document: reading their tables takes longer than drawing most reports. */
let opened: Readonly<Record<keyof typeof FONTS, Font>> | undefined;

function openFonts() {
  opened ??= { regular: openFont(FONTS.regular), bold: openFont(FONTS.bold) };
  return opened;
}

/**
 * fontkit keeps a glyph as it was first asked for. Asked for as a part of another ("N" of "Ñ"), it stands for no letter,
 * and whoever reads a later document misses that letter. So each is asked for by its own letter first.
 */
function openFont(file: string): Font {
  const font = openSync(file) as Font;
  for (const letter of font.characterSet) font.glyphForCodePoint(letter);
  return rememberWords(font);
}

/** Words that are remembered of a font: those of a report or two, whoever its accounts are. */
const MAX_WORDS = 10_000;

/**
 * Lays each word out once, for all documents: laying out is most of what drawing takes. PDFKit scales the positions that
 * it is given in place, so each document gets its own.
 */
function rememberWords(font: Font): Font {
  const words = new Map<string, GlyphRun>();
  const layOut = font.layout.bind(font);
  const copy = (run: GlyphRun): GlyphRun =>
    Object.assign(Object.create(Object.getPrototypeOf(run)), run, {
      positions: run.positions.map((position) => ({ ...position })),
    });
  font.layout = (text, features, ...rest) => {
    if (features !== undefined) return layOut(text, features, ...rest);
    let run = words.get(text);
    if (!run) {
      if (words.size >= MAX_WORDS) words.clear();
      run = layOut(text);
      words.set(text, run);
    }
    return copy(run);
  };
  return font;
}

/** Makes both fonts known to a document. PDFKit takes an opened font as well; its types name only files and bytes. */
function registerFonts(pdf: Pdf): void {
  for (const [name, opened] of Object.entries(openFonts()))
    pdf.registerFont(name, opened as unknown as Buffer);
}

/**
 * Draws a document and gives its bytes: the same for the same drawing and date. Arimo is embedded, because the
 * standard fonts of PDF hold neither Greek nor Cyrillic.
 */
export async function drawPdf(
  { title, created, zone }: { title: string; created: Date; zone: string },
  draw: (pdf: Pdf) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    bufferPages: true,
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER_HEIGHT },
    info: { Title: title, Creator: "License Report sandbox", CreationDate: created, ModDate: created },
  });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.once("end", resolve).once("error", reject));
  registerFonts(pdf);
  draw(pdf);
  drawFooters(pdf, zone);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

export const contentWidth = (pdf: Pdf) => pdf.page.width - 2 * MARGIN;
const contentBottom = (pdf: Pdf) => pdf.page.height - MARGIN - FOOTER_HEIGHT;

/** Goes to a new page when fewer points than this are left; tells whether it did. */
export function ensureRoom(pdf: Pdf, height: number): boolean {
  if (pdf.y + height <= contentBottom(pdf)) return false;
  pdf.addPage();
  return true;
}

export function drawTitle(pdf: Pdf, title: string, description: string): void {
  pdf.rect(MARGIN, MARGIN, 5, 30).fill(SLICES[0]);
  pdf
    .font("bold")
    .fontSize(22)
    .fillColor(INK.title)
    .text(title, MARGIN + 16, MARGIN + 3);
  pdf
    .font("regular")
    .fontSize(10)
    .fillColor(INK.faint)
    .text(description, MARGIN, MARGIN + 46, { width: contentWidth(pdf), lineGap: 2 });
  pdf.y += 14;
}

export function drawHeading(pdf: Pdf, heading: string, x = MARGIN): void {
  pdf.font("bold").fontSize(12).fillColor(INK.title).text(heading, x, pdf.y);
  pdf.y += 4;
}

function drawFooters(pdf: Pdf, zone: string): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    // Text below the bottom margin would begin a new page.
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - MARGIN - 8;
    const width = contentWidth(pdf);
    pdf
      .moveTo(MARGIN, y - 8)
      .lineTo(MARGIN + width, y - 8)
      .lineWidth(0.5)
      .stroke(INK.rule);
    pdf.font("regular").fontSize(8).fillColor(INK.faint);
    pdf.text(`Time zone: ${zone}`, MARGIN, y, { width, lineBreak: false });
    pdf.text(`Page ${page + 1} of ${count}`, MARGIN, y, { width, align: "right", lineBreak: false });
  }
}
