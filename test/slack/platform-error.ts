import { WebAPIPlatformError } from "@slack/web-api";

/** What the Web API client throws for an answer of Slack that says no. */
export const platformError = (error: string): WebAPIPlatformError =>
  new WebAPIPlatformError({ ok: false, error } as ConstructorParameters<typeof WebAPIPlatformError>[0]);
