import type { JsonObject } from "../../../slack/json.ts";
import { stringAt } from "../../../slack/json.ts";
import { channelName, personName, useScene } from "../store/scene.ts";
import { withEmoji } from "./emoji.ts";
import { Link } from "./link.tsx";
import { type Inline, parseMrkdwn } from "./mrkdwn.ts";
import { formatDate } from "./time.ts";

/** A text object: mrkdwn is formatted, plain text stands as it is. */
export function Text({ of: object }: { readonly of: JsonObject }) {
  const text = stringAt(object, "text") ?? "";
  if (object.type === "mrkdwn") return <Mrkdwn text={text} />;
  return <span class="plain">{object.emoji === false ? text : withEmoji(text)}</span>;
}

export function Mrkdwn({ text }: { readonly text: string }) {
  return <span class="mrkdwn">{drawAll(parseMrkdwn(text))}</span>;
}

const drawAll = (parts: readonly Inline[]) => parts.map((part, index) => <Part key={index} part={part} />);

function Part({ part }: { readonly part: Inline }) {
  const scene = useScene();
  switch (part.kind) {
    case "text":
      return <>{withEmoji(part.text)}</>;
    case "bold":
      return <strong>{drawAll(part.inner)}</strong>;
    case "italic":
      return <em>{drawAll(part.inner)}</em>;
    case "strike":
      return <s>{drawAll(part.inner)}</s>;
    case "quote":
      return <blockquote>{drawAll(part.inner)}</blockquote>;
    case "code":
      return <code>{part.text}</code>;
    case "pre":
      return <pre>{part.text}</pre>;
    case "link":
      return <Link url={part.url}>{withEmoji(part.label)}</Link>;
    case "user":
      return <span class="entity">@{part.label ?? personName(scene, part.id)}</span>;
    case "channel":
      return <span class="entity">{channelName(scene, part.id)}</span>;
    case "broadcast":
      return <span class="entity">{part.label ?? `@${part.id}`}</span>;
    case "date":
      return <time>{formatDate(part, scene.me)}</time>;
  }
}
