const MAX_CHARACTERS = 100;

/**
 * The file name in a `Content-Disposition`, made safe: no directories, no control characters, no leading dot, not too
 * long. Not in the specification, but seen: `attachment; filename=Veeam_LicenseOverviewReport_….pdf`.
 */
export function serverFileName(disposition: string | undefined): string | undefined {
  if (!disposition) return undefined;
  const [, extended] = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(disposition) ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition) ?? [];
  const given = decoded(extended) ?? quoted ?? bare;
  const name = given
    ?.split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .trim()
    .replace(/^\.+/, "");
  return name ? [...name].slice(-MAX_CHARACTERS).join("") : undefined;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
