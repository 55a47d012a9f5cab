import { sep } from "node:path";

/**
 * Loops among the things that one folder holds, its folders and files, by what their files import of each other.
 * @param folder relative, empty for the root
 * @param targetsOf the files that each file imports, all relative to the root
 */
export function loopsIn(folder: string, targetsOf: ReadonlyMap<string, readonly string[]>): string[][] {
  const inside = (file: string) => folder === "" || file.startsWith(`${folder}${sep}`);
  const childOf = (file: string) => {
    const depth = folder === "" ? 0 : folder.split(sep).length;
    return file
      .split(sep)
      .slice(0, depth + 1)
      .join("/");
  };
  const edges = new Map<string, Set<string>>();
  for (const [file, targets] of targetsOf) {
    if (!inside(file)) continue;
    const from = childOf(file);
    const others = targets
      .filter(inside)
      .map(childOf)
      .filter((to) => to !== from);
    edges.set(from, new Set([...(edges.get(from) ?? []), ...others]));
  }
  return loops(edges);
}

/** Groups of nodes of which each reaches each other. */
function loops(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const next = [...(edges.get(from) ?? [])];
    for (let node = next.pop(); node !== undefined; node = next.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      next.push(...(edges.get(node) ?? []));
    }
    return seen;
  };
  const reachable = new Map([...edges.keys()].map((node) => [node, reach(node)]));
  const groups = [...edges.keys()]
    .filter((node) => reachable.get(node)?.has(node))
    .map((node) =>
      [...edges.keys()].filter((other) => reachable.get(node)?.has(other) && reachable.get(other)?.has(node)),
    );
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}
