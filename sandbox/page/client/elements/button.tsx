import { useState } from "preact/hooks";
import { isObject, objectAt, stringAt } from "../../../slack/json.ts";
import { withEmoji } from "../text/emoji.ts";
import { isSafeUrl } from "../text/mrkdwn.ts";
import { Confirm } from "./confirm.tsx";
import { type ElementProps, useElement } from "./use-element.ts";

export function Button(props: ElementProps) {
  const { element } = props;
  const { surface, place } = useElement(props);
  const [isAsking, setAsking] = useState(false);
  const trouble = surface.troubleAt(place);
  const text = withEmoji(stringAt(objectAt(element, "text"), "text") ?? "");
  const style = element.style === "primary" || element.style === "danger" ? element.style : "plain";
  const url = stringAt(element, "url");
  const press = () => {
    surface.act(place);
    if (url && isSafeUrl(url)) window.open(url, "_blank", "noopener,noreferrer");
  };
  return (
    <>
      <button
        type="button"
        class={`button button-${style}`}
        aria-label={stringAt(element, "accessibility_label")}
        onClick={() => (isObject(element.confirm) ? setAsking(true) : press())}
      >
        {text}
      </button>
      {trouble && (
        <span class="no-answer" role="alert" title={trouble}>
          <span aria-hidden="true">⚠</span> <span class="only-heard">{trouble}</span>
        </span>
      )}
      {isAsking && (
        <Confirm
          confirm={objectAt(element, "confirm")}
          onAnswer={(isYes) => {
            setAsking(false);
            if (isYes) press();
          }}
        />
      )}
    </>
  );
}
