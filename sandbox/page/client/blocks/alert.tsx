import { objectAt, stringAt } from "../../../slack/json.ts";
import { Text } from "../text/mrkdwn-text.tsx";
import type { BlockProps } from "./block-props.ts";

const LEVELS = ["default", "info", "warning", "error", "success"];

export function Alert({ block }: BlockProps) {
  const level = LEVELS.find((one) => one === stringAt(block, "level")) ?? "default";
  return (
    <div class={`alert alert-${level}`} role={level === "error" ? "alert" : "status"}>
      <Text of={objectAt(block, "text")} />
    </div>
  );
}
