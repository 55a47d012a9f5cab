/** One family of metrics, as its text says. */
export interface Family {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly labels: ReadonlySet<string>;
}

/** Reads Prometheus' text format: families with their types and labels. */
export function readFamilies(text: string): Family[] {
  const families = new Map<string, Family & { labels: Set<string> }>();
  const helps = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, kind, name = "", rest = ""] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (kind === "HELP") helps.set(name, rest);
    if (kind === "TYPE")
      families.set(name, { name, type: rest, help: helps.get(name) ?? "", labels: new Set() });
    const [, sample = "", labels = ""] = /^([a-z_:][\w:]*)(?:\{(.*)\})? \S+$/i.exec(line) ?? [];
    if (!sample) continue;
    const family = families.get(sample) ?? families.get(sample.replace(/_(?:bucket|sum|count)$/, ""));
    if (!family) throw new Error(`a sample without its family: ${line}`);
    for (const [, label = ""] of labels.matchAll(/(\w+)="/g)) family.labels.add(label);
  }
  return [...families.values()];
}

/** Abbreviations and multiples of units that Prometheus' linter refuses (promlint). */
const ODD_UNIT = /(?:^|_)(?:ms|milliseconds|minutes|hours|days|kb|mb|kilobytes|megabytes|percent)(?:_|$)/;

/** What `promtool check metrics` would object to. */
export function lintFamily({ name, type, help, labels }: Family): string[] {
  return [
    ...(help === "" ? ["no help text"] : []),
    ...(type === "counter" && !name.endsWith("_total") ? ["a counter without _total"] : []),
    ...(type !== "counter" && name.endsWith("_total") ? ["_total on what is no counter"] : []),
    ...(type !== "histogram" && /_(?:count|sum|bucket)$/.test(name) ? ["a histogram's ending"] : []),
    ...(/_(?:gauge|counter|histogram|summary)(?:_|$)/.test(name) ? ["its type in its name"] : []),
    ...(ODD_UNIT.test(name) ? ["an odd unit"] : []),
    ...(/[A-Z]/.test(name) ? ["capitals"] : []),
    ...[...labels].filter((label) => /[A-Z]/.test(label)).map((label) => `capitals in ${label}`),
  ];
}
