/** Whoever owns a poll, a message or a call: a write with an older fence than the row's changes nothing. */
export interface Fence {
  readonly id: string;
  readonly fence: number;
}

/** Where a message stands in its channel. `intended`: a call that posts it may have been made. */
export type Standing =
  | { readonly state: "none" }
  | { readonly state: "intended" }
  /** `root`: of the message in whose thread it stands. */
  | { readonly state: "posted"; readonly ts: string; readonly root?: string | undefined };

/** Whether people may see the message, whatever its call has answered so far. */
export const maySee = (standing: Standing | undefined): standing is Standing =>
  standing !== undefined && standing.state !== "none";
