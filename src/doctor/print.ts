import type { Finding, Level } from "./finding.ts";

const MARKS: Readonly<Record<Level, string>> = { ok: "✓", warning: "!", problem: "✗" };

/** The findings for a terminal or a bug report: by area, each with its one remedy below it. */
export function printFindings(findings: readonly Finding[], version: string): string {
  const lines = [`License Report ${version}, Node ${process.version}, ${process.platform} ${process.arch}`];
  let before: string | undefined;
  for (const { area, level, text, fix } of findings) {
    if (area !== before) lines.push("", area);
    before = area;
    lines.push(`  ${MARKS[level]} ${text}`);
    if (fix !== undefined) lines.push(`      ${fix}`);
  }
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  lines.push("", `${count("problem")} problems, ${count("warning")} warnings`);
  return lines.join("\n");
}
