/** A `Retry-After` header in milliseconds: so many seconds, or until a date; undefined when it is neither. */
export function retryAfterMs(header: string | undefined): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
