import { objectAt } from "../../../slack/json.ts";
import { Text } from "../text/mrkdwn-text.tsx";
import type { BlockProps } from "./block-props.ts";

export const Header = ({ block }: BlockProps) => (
  <h3 class="block-header">
    <Text of={objectAt(block, "text")} />
  </h3>
);
