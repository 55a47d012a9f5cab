import { z } from "zod";
import type { Destination, Episode, News, ServerWatch } from "./model.ts";
import type { Fence, Standing } from "./standing.ts";

/** A message that is of no single alert. */
export const bulletinSchema = z.discriminatedUnion("kind", [
  /** What quiet hours that ended then had held. */
  z.object({ kind: z.literal("quiet"), until: z.string(), zone: z.string() }),
  /** How all servers of a channel stand, on a day such as "2026-12-07". */
  z.object({ kind: z.literal("weekly"), day: z.string(), zone: z.string() }),
  /** A channel takes no alerts, for a reason of the table of failures: to whoever can mend it. */
  z.object({
    kind: z.literal("refused"),
    channelId: z.string(),
    servers: z.array(z.string()),
    code: z.string(),
  }),
]);

export type Bulletin = z.output<typeof bulletinSchema>;

/** One line of what was held: the alert as it stands, and what happened to it. */
export interface BulletinEntry {
  readonly episode: Episode;
  readonly news: News;
}

/** A bulletin for whoever brings it up to date. Those to admins name no channel: whom they reach is asked at that moment. */
export interface ClaimedBulletin extends Fence {
  readonly place: Pick<Destination, "teamId" | "enterpriseId" | "channelId" | "locale">;
  readonly bulletin: Bulletin;
  /** UTC ISO. */
  readonly openedAt: string;
  readonly standing: Standing;
  /** How many entries it shows. */
  readonly shown: number;
  readonly entries: readonly BulletinEntry[];
  readonly wanted: number;
  readonly retries: number;
}

/** A bulletin and what it shows. */
export interface ShownBulletin
  extends Pick<ClaimedBulletin, "id" | "place" | "bulletin" | "openedAt" | "entries"> {
  /** Those that are watched in the channel, for a weekly one. */
  readonly servers: readonly ServerWatch[];
}
