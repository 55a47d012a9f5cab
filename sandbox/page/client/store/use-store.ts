import { useEffect, useReducer, useState } from "preact/hooks";
import type { PageEvent } from "../../protocol.ts";
import { reduce, type Store } from "./store.ts";

/** The sandbox as it is now, and whether the page still hears of it. The browser itself connects again. */
export function useStore(): { readonly store: Store | undefined; readonly isLive: boolean } {
  const [store, dispatch] = useReducer<Store | undefined, PageEvent>(reduce, undefined);
  const [isLive, setLive] = useState(true);
  useEffect(() => {
    const source = new EventSource("/live");
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    source.onmessage = ({ data }) => dispatch(JSON.parse(data));
    return () => source.close();
  }, []);
  return { store, isLive };
}
