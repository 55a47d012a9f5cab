/** What the digest looks for in a report's header line, and the names that it may have there, lower case. */
const COLUMNS = {
  account: ["account name", "account", "e-mail", "email", "user", "user name", "name"],
  organization: ["organization", "organization name", "organisation", "organisation name"],
  status: ["status", "license status", "licence status", "license state"],
} as const;

export type ColumnRole = keyof typeof COLUMNS;

/** Where each role's column stands. */
export type Columns = Partial<Record<ColumnRole, number>>;

const plainName = (name: string) => name.trim().toLowerCase();

/**
 * Only `Account Name` is proven for VB365; the other names are likely ones, the likeliest first, and a role that none
 * of them fills stays undefined.
 */
export function locateColumns(header: readonly string[]): Columns {
  const names = header.map(plainName);
  const locate = (role: ColumnRole) => {
    const found = COLUMNS[role].map((name) => names.indexOf(name)).find((index) => index >= 0);
    return found === undefined ? {} : { [role]: found };
  };
  return { ...locate("account"), ...locate("organization"), ...locate("status") };
}
