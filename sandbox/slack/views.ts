import type { Clock } from "./clock.ts";
import type { EventBus } from "./events.ts";
import { type InputState, initialState, keepState } from "./input-state.ts";
import { type JsonObject, objectsAt, stringAt } from "./json.ts";
import { withBlockIds } from "./messages.ts";
import type { View } from "./records.ts";

export type { View } from "./records.ts";

/** Modals of one app that can lie upon each other. */
export const MAX_STACKED_VIEWS = 3;

export class Views {
  readonly #clock: Clock;
  readonly #bus: EventBus;
  /** Per person, bottom of the stack first. */
  readonly #stacks = new Map<string, readonly View[]>();
  readonly #homes = new Map<string, View>();

  constructor(clock: Clock, bus: EventBus) {
    this.#clock = clock;
    this.#bus = bus;
  }

  /** The modals of a person, the visible one last. */
  stack(user: string): readonly View[] {
    return this.#stacks.get(user) ?? [];
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  /** Every modal open anywhere, and every published home. */
  get all(): readonly View[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }

  get(id: string): View | undefined {
    return this.all.find((view) => view.id === id);
  }

  byExternalId(externalId: string): View | undefined {
    return this.all.find((view) => stringAt(view.content, "external_id") === externalId);
  }

  /** A new first modal: what was open before makes way. */
  open(user: string, content: JsonObject): View {
    const view = this.#make(user, content);
    this.#stacks.set(user, [view]);
    this.#bus.emit({ type: "view_opened", view });
    return view;
  }

  /** A modal upon another; the caller has checked that there is room. */
  push(parent: View, content: JsonObject): View {
    const made = this.#make(parent.user, content);
    const view = { ...made, rootId: parent.rootId, previousId: parent.id };
    this.#stacks.set(parent.user, [...this.stack(parent.user), view]);
    this.#bus.emit({ type: "view_pushed", view });
    return view;
  }

  /** New content for a view; fields whose block and action keep their names keep what was typed. */
  update(view: View, content: JsonObject): View {
    const blocks = withBlockIds(objectsAt(content, "blocks"), this.#clock);
    const state = keepState(initialState(blocks), view.state);
    return this.#replace({ ...view, content, blocks, state, hash: this.#hash() }, "view_updated");
  }

  /** What a person put into the fields; the view's hash does not change by typing. */
  fill(view: View, state: InputState): View {
    const filled = { ...view, state };
    this.#put(filled);
    return filled;
  }

  /** Closes the visible modal, or all of the person's. */
  close(view: View, all: boolean): void {
    const stack = this.stack(view.user);
    const closed = all ? stack : stack.filter((candidate) => candidate.id === view.id);
    this.#stacks.set(
      view.user,
      stack.filter((candidate) => !closed.includes(candidate)),
    );
    for (const gone of closed.toReversed()) this.#bus.emit({ type: "view_closed", view: gone });
  }

  publish(user: string, content: JsonObject): View {
    const before = this.#homes.get(user);
    if (before === undefined) {
      const view = this.#make(user, content);
      this.#homes.set(user, view);
      this.#bus.emit({ type: "home_published", view });
      return view;
    }
    const blocks = withBlockIds(objectsAt(content, "blocks"), this.#clock);
    const state = keepState(initialState(blocks), before.state);
    return this.#replace({ ...before, content, blocks, state, hash: this.#hash() }, "home_published");
  }

  #make(user: string, content: JsonObject): View {
    const id = this.#clock.id("V");
    const blocks = withBlockIds(objectsAt(content, "blocks"), this.#clock);
    return { id, user, hash: this.#hash(), rootId: id, content, blocks, state: initialState(blocks) };
  }

  #replace(view: View, type: "view_updated" | "home_published"): View {
    this.#put(view);
    this.#bus.emit({ type, view });
    return view;
  }

  #put(view: View): void {
    if (this.#homes.get(view.user)?.id === view.id) {
      this.#homes.set(view.user, view);
      return;
    }
    const stack = this.stack(view.user).map((candidate) => (candidate.id === view.id ? view : candidate));
    this.#stacks.set(view.user, stack);
  }

  #hash(): string {
    return `${this.#clock.seconds()}.${this.#clock.secret(4)}`;
  }
}
