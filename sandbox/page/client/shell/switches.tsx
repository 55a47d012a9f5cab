import { type BotState, type PageSwitch, SWITCH_GROUPS } from "../../protocol.ts";
import { act } from "../store/action.ts";
import { useScene } from "../store/scene.ts";

/** Switches that break things, to see what the bot makes of it. */
export function Switches({
  switches,
  bot,
}: {
  readonly switches: readonly PageSwitch[];
  readonly bot: BotState;
}) {
  const { complain } = useScene();
  return (
    <section class="switches" aria-label="Break things">
      {SWITCH_GROUPS.map((group) => (
        <fieldset key={group}>
          <legend>
            {group}
            {group === "The bot" && <span class={`tag bot-${bot}`}>{bot}</span>}
          </legend>
          {switches
            .filter((one) => one.group === group)
            .map(({ id, label, hint, isOn }) => (
              <div key={id} class="switch">
                <button
                  type="button"
                  class="button button-plain"
                  aria-pressed={isOn}
                  aria-describedby={`about-${id}`}
                  disabled={
                    (id === "bot-start" && bot !== "stopped") || (id === "bot-kill" && bot !== "running")
                  }
                  onClick={() => {
                    act("switch", { id }).catch(complain);
                  }}
                >
                  {label}
                </button>
                <small id={`about-${id}`}>{hint}</small>
              </div>
            ))}
        </fieldset>
      ))}
    </section>
  );
}
