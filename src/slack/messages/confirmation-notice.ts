import type { Messages } from "../../i18n/index.ts";

/** Why an order cannot be confirmed. */
export const confirmationNotice = (why: "not-yours" | "too-old", { access: { external } }: Messages) =>
  why === "not-yours" ? external.notYours : external.tooOld;
