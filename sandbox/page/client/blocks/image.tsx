import { objectAt, stringAt } from "../../../slack/json.ts";
import { Picture } from "../elements/picture.tsx";
import type { BlockProps } from "./block-props.ts";

export const Image = ({ block }: BlockProps) => (
  <figure>
    <Picture url={stringAt(block, "image_url")} alt={stringAt(block, "alt_text") ?? ""} />
    <figcaption>{stringAt(objectAt(block, "title"), "text")}</figcaption>
  </figure>
);
