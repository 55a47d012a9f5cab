import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";

/** The app was removed from a workspace, or lost its token there. */
export interface Removal {
  readonly teamId: string | undefined;
  readonly enterpriseId: string | undefined;
  /** The event is for the organization's installation. */
  readonly isEnterpriseInstall: boolean;
  /** When it happened. */
  readonly at: Date;
  /** The whole app went; else only tokens, those of these bot users among them. */
  readonly what: "app" | { readonly botUserIds: readonly string[] };
}

export type OnRemoved = (removal: Removal) => Promise<void>;

type Args<Name extends string> = SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs;

/** Sent beside `tokens_revoked`, in any order (docs.slack.dev, "app_uninstalled"). */
export const appUninstalledCallback =
  (onRemoved: OnRemoved) =>
  ({ context, body }: Args<"app_uninstalled">): Promise<void> =>
    onRemoved({ ...placeOf(context), at: timeOf(body), what: "app" });

export const tokensRevokedCallback =
  (onRemoved: OnRemoved) =>
  async ({ context, body, event }: Args<"tokens_revoked">): Promise<void> => {
    const botUserIds = event.tokens.bot ?? [];
    // Somebody took their own permission back; the bot's is another.
    if (botUserIds.length === 0) return;
    await onRemoved({ ...placeOf(context), at: timeOf(body), what: { botUserIds } });
  };

const placeOf = ({ teamId, enterpriseId, isEnterpriseInstall }: AllMiddlewareArgs["context"]) => ({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
});

const timeOf = ({ event_time }: { event_time: number }) => new Date(event_time * 1000);
