import { h } from "preact";
import { render } from "preact-render-to-string";
import { Blocks } from "../../../../sandbox/page/client/blocks/block.tsx";
import { type Scene, SceneContext } from "../../../../sandbox/page/client/store/scene.ts";
import { type Surface, SurfaceContext } from "../../../../sandbox/page/client/store/surface.ts";
import type { PagePerson } from "../../../../sandbox/page/protocol.ts";
import type { JsonObject } from "../../../../sandbox/slack/json.ts";

const olivia: PagePerson = {
  id: "U1",
  name: "olivia",
  realName: "Olivia",
  tz: "Europe/Berlin",
  locale: "en-GB",
  role: "operator",
};

const channel = (id: string, kind: "public" | "private" | "im", isShared = false) => ({
  id,
  name: id.toLowerCase(),
  kind,
  members: ["U1"],
  hasBot: true,
  isArchived: false,
  isShared,
});

export const scene: Scene = {
  me: olivia,
  people: [olivia],
  channels: [channel("C1", "public"), channel("C2", "private"), channel("C3", "public", true)],
  openFile: () => {},
  complain: () => {},
  follow: () => false,
};

const still: Surface = {
  held: () => undefined,
  type: () => {},
  act: () => {},
  suggest: async () => [],
  troubleAt: () => undefined,
  errorOf: () => undefined,
};

/** Blocks as HTML, as Olivia sees them. */
export const draw = (blocks: readonly JsonObject[], surface: Partial<Surface> = {}): string =>
  render(
    h(
      SceneContext.Provider,
      { value: scene },
      h(SurfaceContext.Provider, { value: { ...still, ...surface } }, h(Blocks, { blocks })),
    ),
  );
