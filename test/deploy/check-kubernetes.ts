import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type KubernetesObject, objectsOf, VARIANTS } from "./kubernetes.ts";

/**
 * Checks what `deploy/kubernetes` makes against Kubernetes' own schemas, which the package kubernetes-models carries. It is
 * too large to be installed with everything else: `npm install --prefix <folder> kubernetes-models`, then
 * `node test/deploy/check-kubernetes.ts <folder>`.
 */
const [folder = ""] = process.argv.slice(2);

async function check({ apiVersion, kind, ...rest }: KubernetesObject): Promise<void> {
  const file = resolve(folder, "node_modules/kubernetes-models", apiVersion, `${kind}.js`);
  const { [kind]: Model } = (await import(pathToFileURL(file).href)) as Record<
    string,
    new (
      data: object,
    ) => { validate(): void }
  >;
  if (!Model) throw new Error(`no schema of ${apiVersion} ${kind}`);
  new Model(rest).validate();
}

for (const variant of VARIANTS) {
  for (const object of objectsOf(variant)) {
    await check(object);
    console.log(`${variant}: ${object.kind} ${object.metadata.name} is valid`);
  }
}
// A checker that takes everything checks nothing.
const odd = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "x" }, spec: { replicas: "two" } };
const refused = await check(odd).then(
  () => false,
  () => true,
);
if (!refused) throw new Error("a wrong object was taken for a valid one");
