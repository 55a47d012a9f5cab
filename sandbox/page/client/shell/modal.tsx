import { objectAt, stringAt } from "../../../slack/json.ts";
import type { PageView } from "../../protocol.ts";
import { Blocks } from "../blocks/block.tsx";
import { SurfaceContext } from "../store/surface.ts";
import { useView } from "../store/use-view.ts";
import { Dialog } from "./dialog.tsx";

/** The visible modal of the person. */
export function Modal({ view }: { readonly view: PageView }) {
  const { surface, submit, close, isBusy } = useView(view);
  const words = (key: string) => stringAt(objectAt(view.content, key), "text");
  const submitWords = words("submit");
  return (
    <Dialog title={words("title") ?? ""} size="form" onClose={close}>
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void submit();
        }}
      >
        <div class="dialog-body">
          <SurfaceContext.Provider value={surface}>
            <Blocks blocks={view.blocks} />
          </SurfaceContext.Provider>
        </div>
        <footer>
          <button type="button" class="button button-plain" onClick={close}>
            {words("close") ?? "Cancel"}
          </button>
          {submitWords && (
            <button type="submit" class="button button-primary" disabled={isBusy}>
              {submitWords}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
