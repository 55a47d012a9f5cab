import { VERSION } from "../../version.ts";

/** So that an administrator can tell in the server's log who asks. */
export const USER_AGENT = `license-report/${VERSION}`;
