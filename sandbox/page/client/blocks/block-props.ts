import type { JsonObject } from "../../../slack/json.ts";

/** What a block of any kind is drawn from. */
export interface BlockProps {
  readonly block: JsonObject;
}
