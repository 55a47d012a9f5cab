import { objectsAt, stringAt } from "../../../slack/json.ts";
import { Picture } from "../elements/picture.tsx";
import { Text } from "../text/mrkdwn-text.tsx";
import type { BlockProps } from "./block-props.ts";

export const Context = ({ block }: BlockProps) => (
  <div class="context">
    {objectsAt(block, "elements").map((element, index) =>
      element.type === "image" ? (
        <Picture key={index} url={stringAt(element, "image_url")} alt={stringAt(element, "alt_text") ?? ""} />
      ) : (
        <span key={index}>
          <Text of={element} />
        </span>
      ),
    )}
  </div>
);
