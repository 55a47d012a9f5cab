import type { AccessConfig } from "../../config/index.ts";
import type { Log } from "../../ops/log.ts";
import { createAccess } from "../access/access.ts";
import { createPeople, type Home } from "../access/people.ts";
import type { SlackClients } from "../web-api/clients.ts";
import { ViewEdits } from "../web-api/view-edits.ts";
import type { Workspace } from "./types.ts";

export interface ToolOptions {
  readonly rules: AccessConfig;
  readonly log: Log;
  readonly now: () => Date;
}

/** What listeners work with in a workspace, on its clients. */
export function createTools(
  clients: SlackClients,
  home: Home,
  { rules, log, now }: ToolOptions,
): Pick<Workspace, "clients" | "people" | "access" | "edits"> {
  const clock = () => now().getTime();
  return {
    clients,
    people: createPeople(clients.read, home, clock),
    access: createAccess(clients.read, { rules, home, log, now: clock }),
    edits: new ViewEdits(clients.write),
  };
}
