import { z } from "zod";

/** A number, which some v8 servers send as a string. */
export const looseNumber = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);

/**
 * An instant as the server writes it: up to seven fraction digits, sometimes an offset, sometimes no zone, which is
 * UTC then. Becomes ISO 8601 in UTC; null when there is none: missing, null, empty, `0001-01-01…` or `9999-12-31…`.
 */
export const looseInstant = z
  .string()
  .nullish()
  .transform((text, context): string | null => {
    // The first and the last year that .NET can write stand for "none".
    if (!text || /^(0001|9999)-/.test(text)) return null;
    const [, local = "", zone = "Z"] =
      /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?)\d*(Z|[+-]\d\d:\d\d)?$/.exec(text.trim()) ?? [];
    const date = new Date(local + zone);
    if (Number.isNaN(date.getTime())) {
      context.addIssue({ code: "custom", message: "not an instant" });
      return z.NEVER;
    }
    return date.toISOString();
  });

/**
 * A date that the server writes as an instant, such as the end of a license: it is the day that stands there, in
 * whatever zone it is read. Becomes midnight UTC of that day; null when there is none.
 */
export const looseDate = z
  .string()
  .nullish()
  .transform((text, context): string | null => {
    const instant = looseInstant.safeParse(text);
    if (instant.success) return instant.data && `${text?.trim().slice(0, 10)}T00:00:00.000Z`;
    context.addIssue({ code: "custom", message: "not a date" });
    return z.NEVER;
  });

/** A text that may be missing, null or blank. */
export const looseText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null);

/** Takes an object whatever the case of its keys: documents and specification differ (`licenseId`, `licenseID`). */
export const caseless = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess(
    (value) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]))
        : value,
    z.object(shape),
  );
