import { isObject, objectsAt, stringAt } from "../../../slack/json.ts";
import { RichText } from "../text/rich-text.tsx";
import type { BlockProps } from "./block-props.ts";

const MARKS: Readonly<Record<string, string>> = {
  pending: "○",
  in_progress: "◐",
  complete: "●",
  error: "✕",
};

export function TaskCard({ block }: BlockProps) {
  const status = stringAt(block, "status") ?? "pending";
  return (
    <div class={`task task-${status in MARKS ? status : "pending"}`}>
      <span class="task-mark" role="img" aria-label={status.replaceAll("_", " ")}>
        {MARKS[status] ?? "○"}
      </span>
      <div>
        <span>{stringAt(block, "title")}</span>
        {isObject(block.details) && <RichText block={block.details} />}
        {isObject(block.output) && <RichText block={block.output} />}
      </div>
    </div>
  );
}

export const Plan = ({ block }: BlockProps) => (
  <div class="plan">
    <strong>{stringAt(block, "title")}</strong>
    {objectsAt(block, "tasks").map((task, index) => (
      <TaskCard key={stringAt(task, "task_id") ?? index} block={task} />
    ))}
  </div>
);
