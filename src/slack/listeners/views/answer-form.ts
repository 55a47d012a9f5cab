import type { KnownBlock } from "@slack/types";
import { withTimeout } from "../../../async/timeout.ts";
import type { Messages } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import type { ListenerDeps } from "../../context.ts";
import { publishHome } from "../../home/publish-home.ts";
import { deniedText } from "../../messages/denied-text.ts";
import { budgetOf, isLate, waitingFor } from "../../replies/ack-budget.ts";
import { cachedMessagesFor } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { buildScheduleDone } from "../../views/schedule-dialogs.ts";
import type { SubmitArgs } from "../by-id.ts";
import { submitterOf } from "../requester.ts";

type Ack = NonNullable<Parameters<SubmitArgs["ack"]>[0]>;

/** What came of a form: blocks in its place, another form, or an error on a field. */
export type FormOutcome =
  | { readonly kind: "done"; readonly blocks: readonly KnownBlock[] }
  | { readonly kind: "view"; readonly view: Extract<Ack, { response_action: "update" }>["view"] }
  /** The form is closed: what came of it is seen elsewhere. */
  | { readonly kind: "closed" }
  | { readonly kind: "errors"; readonly errors: Readonly<Record<string, string>> };

interface SentForm {
  /** Where an error stands that belongs to no field. */
  readonly block: string;
  /** The App Home below the form is brought up to date. */
  readonly home: boolean;
  readonly work: (by: Requester) => Promise<FormOutcome>;
}

/**
 * Answers a form of schedules or alerts while Slack waits for its acknowledgement. What takes longer is done all the
 * same, and done once: the form may be sent again.
 */
export async function answerForm(
  deps: ListenerDeps,
  { ack, body, view }: Pick<SubmitArgs, "ack" | "body" | "view">,
  { block, home, work }: SentForm,
): Promise<void> {
  const by = submitterOf({ body, view });
  const messages = () => cachedMessagesFor(deps, by.userId);
  const waiting = waitingFor(deps, body);
  const slow = (): FormOutcome => ({ kind: "errors", errors: { [block]: messages().form.slow } });
  if (isLate(waiting)) return ack(answerOf(slow(), messages()));
  const working = work(by).catch((error: unknown): FormOutcome => {
    const said = deniedText(describeUnexpectedError(error, deps, messages()), messages());
    return { kind: "errors", errors: { [block]: said } };
  });
  const onTime = await withTimeout(working, budgetOf(waiting));
  await ack(answerOf(onTime ?? slow(), messages()));
  const outcome = await working;
  if (home && outcome.kind === "done") await publishHome(deps, by);
}

function answerOf(outcome: FormOutcome, messages: Messages): Ack | undefined {
  switch (outcome.kind) {
    case "closed":
      return undefined;
    case "done":
      return { response_action: "update", view: buildScheduleDone(outcome.blocks, messages) };
    case "view":
      return { response_action: "update", view: outcome.view };
    case "errors":
      return { response_action: "errors", errors: { ...outcome.errors } };
  }
}
