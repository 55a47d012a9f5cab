/** Slack gives a command 3 s to be acknowledged; what is left pays for the way there and back. */
export const ACK_BUDGET_MS = 2_000;
