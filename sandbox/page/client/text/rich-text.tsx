import { type JsonObject, objectAt, objectsAt, stringAt } from "../../../slack/json.ts";
import { channelName, personName, useScene } from "../store/scene.ts";
import { emoji } from "./emoji.ts";
import { Link } from "./link.tsx";
import { formatDate } from "./time.ts";

/** The parts of a rich_text block, or of a cell that holds one. */
export function RichText({ block }: { readonly block: JsonObject }) {
  return (
    <div class="rich-text">
      {objectsAt(block, "elements").map((element, index) => (
        <Part key={index} element={element} />
      ))}
    </div>
  );
}

function Part({ element }: { readonly element: JsonObject }) {
  switch (element.type) {
    case "rich_text_section":
      return (
        <p>
          <Leaves of={element} />
        </p>
      );
    case "rich_text_preformatted":
      return (
        <pre>
          <Leaves of={element} />
        </pre>
      );
    case "rich_text_quote":
      return (
        <blockquote>
          <Leaves of={element} />
        </blockquote>
      );
    case "rich_text_list": {
      const items = objectsAt(element, "elements").map((item, index) => (
        <li key={index}>
          <Leaves of={item} />
        </li>
      ));
      return element.style === "ordered" ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    default:
      return <p class="unknown">{`[${String(element.type)}]`}</p>;
  }
}

const Leaves = ({ of: element }: { readonly of: JsonObject }) => (
  <>
    {objectsAt(element, "elements").map((leaf, index) => (
      <Leaf key={index} leaf={leaf} />
    ))}
  </>
);

function Leaf({ leaf }: { readonly leaf: JsonObject }) {
  const scene = useScene();
  switch (leaf.type) {
    case "text":
      return <Styled text={stringAt(leaf, "text") ?? ""} style={objectAt(leaf, "style")} />;
    case "link": {
      const url = stringAt(leaf, "url") ?? "";
      return <Link url={url}>{stringAt(leaf, "text") ?? url}</Link>;
    }
    case "emoji":
      return <>{emoji(stringAt(leaf, "name") ?? "")}</>;
    case "user":
      return <span class="entity">@{personName(scene, stringAt(leaf, "user_id") ?? "")}</span>;
    case "channel":
      return <span class="entity">{channelName(scene, stringAt(leaf, "channel_id") ?? "")}</span>;
    case "broadcast":
      return <span class="entity">@{stringAt(leaf, "range")}</span>;
    case "date": {
      const date = {
        seconds: Number(leaf.timestamp),
        format: stringAt(leaf, "format") ?? "",
        fallback: stringAt(leaf, "fallback") ?? "",
      };
      return <time>{formatDate(date, scene.me)}</time>;
    }
    default:
      return <span class="unknown">{`[${String(leaf.type)}]`}</span>;
  }
}

function Styled({ text, style }: { readonly text: string; readonly style: JsonObject }) {
  let drawn = <>{text}</>;
  if (style.code === true) drawn = <code>{drawn}</code>;
  if (style.bold === true) drawn = <strong>{drawn}</strong>;
  if (style.italic === true) drawn = <em>{drawn}</em>;
  if (style.strike === true) drawn = <s>{drawn}</s>;
  return drawn;
}
