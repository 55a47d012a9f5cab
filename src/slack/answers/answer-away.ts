import type { AckFn, RespondFn } from "@slack/bolt";
import { wordsFor } from "../../i18n/index.ts";
import { plainAnswer } from "../messages/answers.ts";
import { plain } from "../web-api/text.ts";

/** What Bolt may give a listener, as far as an answer without a workspace needs it. */
interface AwayArgs {
  readonly ack?: AckFn<unknown>;
  readonly respond?: RespondFn;
  readonly [kind: string]: unknown;
}

export interface Said {
  readonly happened: string;
  readonly todo: string;
}

/**
 * Answers an event that no workspace can be found for, with what the event itself allows: nothing is looked up and no
 * token is needed. In English, because nobody's language is known.
 */
export async function answerAway(args: object, said: Said = notInstalled()): Promise<void> {
  const { ack, respond, ...kind } = args as AwayArgs;
  if ("command" in kind) return ack?.(plainAnswer(said));
  if ("options" in kind) return ack?.({ options: [] });
  if ("view" in kind) return ack?.({ response_action: "update", view: awayView(said) });
  await ack?.();
  await respond?.({ ...plainAnswer(said), replace_original: false });
}

function notInstalled(): Said {
  const { notInstalled: happened, reinstall: todo } = wordsFor().install;
  return { happened, todo };
}

/** In place of a form that was sent: it must not look as if its order was taken. */
const awayView = ({ happened, todo }: Said) => ({
  type: "modal",
  title: plain("License Report"),
  blocks: [{ type: "section", text: plain(`${happened} ${todo}`) }],
});
