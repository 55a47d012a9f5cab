import type { ViewOutput } from "@slack/bolt";

/** Names of the part of the form that makes a report come by itself. */
export const REPEAT_FIELD = {
  /** Shows this part. */
  open: "repeat_open",
  block: "repeat",
  action: "repeat_text",
  whenChanged: { block: "when_changed", action: "when_changed_choice" },
  failures: { block: "failures_to", action: "failures_channel" },
} as const;

/** What a form that repeats keeps in its metadata. A form without it orders once. */
export interface RepeatState {
  /** Opened on the App Home, which is brought up to date afterwards. */
  readonly home?: boolean | undefined;
  /** The schedule that is edited, as it stood when the form was opened. */
  readonly edit?: { readonly id: string; readonly revision: number } | undefined;
  /** The organizations that the form named as readers; see `digestOf`. */
  readonly confirmedFor?: string | undefined;
}

export const writeRepeatState = (state: RepeatState): string => JSON.stringify({ repeat: 1, ...state });

/** Undefined for a form that orders once, and where it is none of ours: it comes back from Slack, and so from anybody. */
function readRepeatState(metadata: string): RepeatState | undefined {
  try {
    const { repeat, home, edit, confirmedFor } = JSON.parse(metadata) as RepeatState & { repeat?: unknown };
    if (repeat !== 1) return undefined;
    const isEdit = typeof edit?.id === "string" && typeof edit.revision === "number";
    return {
      home: home === true,
      ...(isEdit && { edit: { id: edit.id, revision: edit.revision } }),
      ...(typeof confirmedFor === "string" && { confirmedFor }),
    };
  } catch {
    return undefined;
  }
}

/** What somebody filled in of how a report repeats; texts still unread. */
export interface RepeatInput {
  readonly text: string;
  readonly whenChanged: "silent" | "say" | undefined;
  readonly failuresTo: string | undefined;
  readonly state: RepeatState;
}

/** Undefined for a form that orders once. */
export function readRepeat({
  state: { values },
  private_metadata,
}: Pick<ViewOutput, "state" | "private_metadata">): RepeatInput | undefined {
  const state = readRepeatState(private_metadata);
  if (!state) return undefined;
  const { whenChanged, failures } = REPEAT_FIELD;
  const chosen = values[whenChanged.block]?.[whenChanged.action]?.selected_option?.value;
  return {
    text: values[REPEAT_FIELD.block]?.[REPEAT_FIELD.action]?.value ?? "",
    whenChanged: chosen === "silent" || chosen === "say" ? chosen : undefined,
    failuresTo: values[failures.block]?.[failures.action]?.selected_conversation ?? undefined,
    state,
  };
}
