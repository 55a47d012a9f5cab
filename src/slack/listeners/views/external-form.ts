import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from "@slack/bolt";
import { unpackPending } from "../../../orders/pending-order.ts";
import { inTime } from "../../answers/in-time.ts";
import { describeMishap } from "../../answers/mishap.ts";
import { wordsAtHand } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import { orderPending } from "../../orders/order-pending.ts";
import { buildExternalForm, EXTERNAL_FORM } from "../../views/external-form.ts";
import { voidWords } from "../actions/answer-external.ts";
import { submitterOf } from "../requester.ts";
import { barredWords } from "./barred-words.ts";

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Ack = NonNullable<Parameters<Args["ack"]>[0]>;

/** The step behind the report form was sent: the order, and both forms close; or the reason why not. */
export function externalFormCallback(deps: ListenerDeps) {
  return async ({ ack, body, view }: Args): Promise<void> => {
    const { block, action } = EXTERNAL_FORM.answer;
    const chosen = view.state.values[block]?.[action]?.selected_option?.value;
    const words = () => wordsAtHand(deps, body.user.id);
    const refuse = (error: string): Ack => ({ response_action: "errors", errors: { [block]: error } });
    const work = answer(deps, { body, view }, chosen === "there" ? "there" : "me", refuse).catch(
      (error: unknown) => {
        const { happened, todo } = describeMishap(error, deps, words());
        return refuse(words().formats.sentences(happened, todo));
      },
    );
    await ack((await inTime(work)) ?? refuse(words().form.slow));
  };
}

async function answer(
  deps: ListenerDeps,
  { body, view }: Pick<Args, "body" | "view">,
  answered: "there" | "me",
  refuse: (error: string) => Ack,
): Promise<Ack> {
  const requester = submitterOf({ body, view });
  const outcome = await orderPending(deps, unpackPending(view.private_metadata), requester, answered);
  const words = wordsAtHand(deps, body.user.id);
  switch (outcome.kind) {
    case "ordered":
      return { response_action: "clear" };
    case "barred":
      return refuse(barredWords(outcome.barred, words));
    case "external":
      return { response_action: "update", view: buildExternalForm(outcome.question, words) };
    case "void": {
      const { happened, todo } = voidWords(outcome.why, words);
      return refuse(words.formats.sentences(happened, todo));
    }
  }
}
