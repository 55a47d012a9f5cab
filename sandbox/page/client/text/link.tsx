import type { ComponentChildren } from "preact";
import { useScene } from "../store/scene.ts";
import { isSafeUrl } from "./mrkdwn.ts";

export interface LinkProps {
  readonly url: string;
  readonly children: ComponentChildren;
}

/** A link out of the page, or to something in it; text only where the address is not one to follow. */
export function Link({ url, children }: LinkProps) {
  const scene = useScene();
  if (!isSafeUrl(url)) return <span>{children}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (scene.follow(url)) event.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
