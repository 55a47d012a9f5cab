import type { BlockProps } from "./block-props.ts";

/** What this page cannot draw, as it was sent. */
export function Unknown({ block }: BlockProps) {
  return (
    <details class="unknown">
      <summary>{`A block of the kind “${String(block.type)}”, which this page does not draw`}</summary>
      <pre>{JSON.stringify(block, null, 2)}</pre>
    </details>
  );
}
