import { useEffect } from "preact/hooks";
import type { PageView } from "../../protocol.ts";
import { Blocks } from "../blocks/block.tsx";
import { act } from "../store/action.ts";
import { useScene } from "../store/scene.ts";
import { SurfaceContext } from "../store/surface.ts";
import { useView } from "../store/use-view.ts";

/** The app's Home tab, which the bot publishes when somebody looks at it. */
export function Home({ view }: { readonly view: PageView | undefined }) {
  const { me, complain } = useScene();
  useEffect(() => {
    act("home", { user: me.id }).catch(complain);
  }, [me.id]);
  return (
    <section class="home" aria-label="App Home">
      <h2 class="only-heard">App Home</h2>
      {view ? (
        <Published view={view} />
      ) : (
        <p class="empty">The app has not published a Home for {me.realName}.</p>
      )}
    </section>
  );
}

function Published({ view }: { readonly view: PageView }) {
  const { surface } = useView(view);
  return (
    <SurfaceContext.Provider value={surface}>
      <Blocks blocks={view.blocks} />
    </SurfaceContext.Provider>
  );
}
