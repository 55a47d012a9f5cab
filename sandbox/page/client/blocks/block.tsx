import type { FunctionComponent } from "preact";
import { type JsonObject, objectsAt, stringAt } from "../../../slack/json.ts";
import { RichText } from "../text/rich-text.tsx";
import { Actions } from "./actions.tsx";
import { Alert } from "./alert.tsx";
import type { BlockProps } from "./block-props.ts";
import { Chart } from "./chart.tsx";
import { Container } from "./container.tsx";
import { Context } from "./context.tsx";
import { Header } from "./header.tsx";
import { Image } from "./image.tsx";
import { Input } from "./input.tsx";
import { Plan, TaskCard } from "./plan.tsx";
import { Section } from "./section.tsx";
import { Table } from "./table.tsx";
import { Unknown } from "./unknown.tsx";

const KINDS: Readonly<Record<string, FunctionComponent<BlockProps>>> = {
  actions: Actions,
  alert: Alert,
  container: ({ block }) => (
    <Container block={block}>
      <Blocks blocks={objectsAt(block, "child_blocks")} />
    </Container>
  ),
  context: Context,
  data_table: Table,
  data_visualization: Chart,
  divider: () => <hr />,
  header: Header,
  image: Image,
  input: Input,
  markdown: ({ block }) => <p class="plain">{stringAt(block, "text")}</p>,
  plan: Plan,
  rich_text: RichText,
  section: Section,
  table: Table,
  task_card: TaskCard,
};

/** Blocks as they were sent; a kind that is not known here is said to be so, never left out. */
export function Blocks({ blocks }: { readonly blocks: readonly JsonObject[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => {
        const Kind = KINDS[stringAt(block, "type") ?? ""] ?? Unknown;
        return <Kind key={stringAt(block, "block_id") ?? index} block={block} />;
      })}
    </div>
  );
}
