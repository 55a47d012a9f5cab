import type { WebClient } from "@slack/web-api";
import type { AccessConfig } from "../../config/index.ts";
import type { Log } from "../../ops/log.ts";
import { type Channels, createChannels } from "./channels.ts";
import { createOrganizations, type Organizations } from "./organizations.ts";
import type { Home } from "./people.ts";
import { createUserGroups, type UserGroups } from "./user-groups.ts";

/** The rules of access, and the look-ups that they need. */
export interface Access {
  readonly rules: AccessConfig;
  readonly groups: UserGroups;
  readonly organizations: Organizations;
  readonly channels: Channels;
  readonly home: Home;
}

export const createAccess = (
  client: WebClient,
  options: {
    readonly rules: AccessConfig;
    readonly home: Home;
    readonly log: Log;
    readonly now: () => number;
  },
): Access => ({
  rules: options.rules,
  groups: createUserGroups(client, options.log, options.now),
  organizations: createOrganizations(client, options.home, options.now),
  channels: createChannels(client, options.home),
  home: options.home,
});
