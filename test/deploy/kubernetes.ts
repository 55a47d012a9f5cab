import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { strategicMerge } from "./strategic-merge.ts";

const ROOT = new URL("../../deploy/kubernetes/", import.meta.url).pathname;

/** An object of Kubernetes. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: unknown;
}

interface Kustomization {
  readonly resources: readonly string[];
  readonly patches?: readonly { readonly path: string }[];
}

const read = <T>(...path: string[]) => parse(readFileSync(join(ROOT, ...path), "utf8")) as T;

/** The folders that can be applied. */
export const VARIANTS = readdirSync(ROOT).filter((name) => name !== "base");

/** What `kubectl apply -k` makes of a folder, but for generated ConfigMaps: every resource, patched. */
export function objectsOf(folder: string): KubernetesObject[] {
  const { resources, patches = [] } = read<Kustomization>(folder, "kustomization.yaml");
  const found = resources.flatMap((resource) =>
    resource.endsWith(".yaml")
      ? [read<KubernetesObject>(folder, resource)]
      : objectsOf(resource.slice("../".length)),
  );
  return patches.reduce((objects, { path }) => {
    const patch = read<KubernetesObject>(folder, path);
    const isMeant = ({ kind, metadata }: KubernetesObject) =>
      kind === patch.kind && metadata.name === patch.metadata.name;
    if (!objects.some(isMeant)) throw new Error(`${path} patches nothing`);
    return objects.map((object) =>
      isMeant(object) ? (strategicMerge(object, patch) as KubernetesObject) : object,
    );
  }, found);
}
