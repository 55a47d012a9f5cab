type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const nameOf = (item: unknown) => (isTree(item) ? item.name : undefined);

/** A patch of Kubernetes on what it patches: lists of named things by their names, and null removes. */
export function strategicMerge(base: unknown, patch: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(patch) && patch.every((item) => nameOf(item) !== undefined)) {
    const merged = base.map((item) => {
      const other = patch.find((candidate) => nameOf(candidate) === nameOf(item));
      return other === undefined ? item : strategicMerge(item, other);
    });
    return [...merged, ...patch.filter((item) => !base.some((other) => nameOf(other) === nameOf(item)))];
  }
  if (!isTree(base) || !isTree(patch)) return patch;
  const entries = Object.entries({ ...base, ...patch })
    .filter(([key]) => patch[key] !== null)
    .map(([key, value]) => [
      key,
      key in patch && key in base ? strategicMerge(base[key], patch[key]) : value,
    ]);
  return Object.fromEntries(entries);
}
