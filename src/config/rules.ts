import type { AccessConfig } from "./access.ts";

interface Settings {
  readonly access: AccessConfig;
  readonly servers: readonly { readonly name: string }[];
  readonly databaseUrl: string | undefined;
}

/** What the first line of the log says is in force. */
interface RulesInForce {
  /** Who may request reports. */
  readonly who: string;
  /** Into which channels reports may go. */
  readonly where: string;
  /** Who may manage what concerns everybody. */
  readonly admins: string;
  readonly servers: readonly string[];
  readonly store: "embedded" | "PostgreSQL";
}

/** Who may order and where, for the operator who reads the log. */
export function describeRules({ access, servers, databaseUrl }: Settings): RulesInForce {
  const people = [
    ...(access.users.length > 0 ? [`users ${access.users.join(", ")}`] : []),
    ...(access.userGroups.length > 0 ? [`user groups ${access.userGroups.join(", ")}`] : []),
  ];
  return {
    who: people.join("; ") || "every full member",
    where: access.channels.length > 0 ? `channels ${access.channels.join(", ")}` : "every channel",
    admins: [...access.admins.users, ...access.admins.userGroups].join(", ") || "nobody",
    servers: servers.map(({ name }) => name),
    store: databaseUrl === undefined ? "embedded" : "PostgreSQL",
  };
}
