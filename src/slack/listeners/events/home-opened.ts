import type { ListenerDeps } from "../deps.ts";
export const homeOpenedCallback = (_deps: ListenerDeps) => async () => {};
