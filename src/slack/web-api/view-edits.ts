import type { View } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { createMutex, type Semaphore } from "../../async/semaphore.ts";
import { slackErrorCode } from "./failures.ts";

/** A view as a payload or an answer of Slack names it. */
export interface ShownView {
  readonly id: string;
  readonly hash: string;
}

interface Line {
  newest: number;
  readonly mutex: Semaphore;
  /** Of the last edit that Slack took. */
  hash: string;
  /** The last edit gave fields new names: what was sent before it describes fields that are gone. */
  renamed: boolean;
}

/** Forms that are remembered at a time; a forgotten one falls back to the hash of its payload. */
const MAX_LINES = 500;

/**
 * Edits of open views, one at a time for each view. Somebody who types sends a payload per pause, each with the hash
 * of what they see; an edit under way makes that hash stale, so the hash of our own last edit goes before it. Of several
 * edits that wait only the newest is made: it knows what was typed last.
 */
export class ViewEdits {
  readonly #client: WebClient;
  readonly #lines = new Map<string, Line>();

  constructor(client: WebClient) {
    this.#client = client;
  }

  /**
   * Resolves when the edit is made or is not needed any more.
   * @param build the new content; undefined leaves the view as it is
   * @param renames the edit gives fields new names, so it is always made, and stale payloads are dropped after it
   */
  async edit(shown: ShownView, build: () => Promise<View | undefined>, renames = false): Promise<void> {
    const line = this.#line(shown);
    const turn = ++line.newest;
    await line.mutex.run(async () => {
      const isStale = line.renamed && shown.hash !== line.hash;
      if (!renames && (turn !== line.newest || isStale)) return;
      const view = await build();
      if (view) await this.#update(shown, line, view, renames);
    });
  }

  #line({ id, hash }: ShownView): Line {
    const known = this.#lines.get(id);
    if (known) return known;
    const [oldest] = this.#lines.keys();
    if (this.#lines.size >= MAX_LINES && oldest !== undefined) this.#lines.delete(oldest);
    const line: Line = { newest: 0, mutex: createMutex(), hash, renamed: false };
    this.#lines.set(id, line);
    return line;
  }

  async #update(shown: ShownView, line: Line, view: View, renamed: boolean): Promise<void> {
    for (const hash of new Set([line.hash, shown.hash])) {
      try {
        const response = await this.#client.views.update({ view_id: shown.id, hash, view });
        line.hash = response.view?.hash ?? hash;
        line.renamed = renamed;
        return;
      } catch (error) {
        const code = slackErrorCode(error);
        // The form was sent or closed meanwhile.
        if (code === "not_found") return;
        if (code !== "hash_conflict") throw error;
      }
    }
  }
}
