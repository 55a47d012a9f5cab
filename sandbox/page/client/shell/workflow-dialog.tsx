import { useEffect, useRef, useState } from "preact/hooks";
import type { PageExecution, PageParameter, PageStep } from "../../protocol.ts";
import { act } from "../store/action.ts";
import { useScene } from "../store/scene.ts";
import { Link } from "../text/link.tsx";
import { isSafeUrl } from "../text/mrkdwn.ts";
import { Dialog } from "./dialog.tsx";
import { ParameterField } from "./parameter-field.tsx";
import { inputsOf, presetsOf, type StepValues } from "./step-values.ts";

export interface WorkflowDialogProps {
  readonly step: PageStep;
  readonly executions: ReadonlyMap<string, PageExecution>;
  readonly onClose: () => void;
}

/** Plays Workflow Builder: fills a step in, runs it, and shows what comes out of it. */
export function WorkflowDialog({ step, executions, onClose }: WorkflowDialogProps) {
  const { me, complain } = useScene();
  const [values, setValues] = useState<StepValues>(() => presetsOf(step.inputs, me.id));
  const [id, setId] = useState<string>();
  const execution = id === undefined ? undefined : executions.get(id);
  const isRunning = execution?.state === "running";
  const run = () => {
    const inputs = inputsOf(step.inputs, values);
    act("step", { callbackId: step.callbackId, inputs })
      .then((started) => setId(started.id))
      .catch(complain);
  };
  return (
    <Dialog title={step.title} size="form" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRunning) run();
        }}
      >
        <div class="dialog-body step-fields">
          <p class="hint">{step.description}</p>
          {step.inputs.map((parameter: PageParameter) => (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              value={values[parameter.name] ?? ""}
              onValue={(value) => setValues((before) => ({ ...before, [parameter.name]: value }))}
            />
          ))}
          {execution && <Outcome execution={execution} step={step} />}
        </div>
        <footer>
          <button type="button" class="button button-plain" onClick={onClose}>
            Close
          </button>
          <button type="submit" class="button button-primary" disabled={isRunning}>
            {execution === undefined ? "Run the step" : "Run again"}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function Outcome({ execution, step }: { readonly execution: PageExecution; readonly step: PageStep }) {
  const title = (name: string) => step.outputs.find((output) => output.name === name)?.title ?? name;
  const shown = useRef<HTMLElement>(null);
  useEffect(() => shown.current?.scrollIntoView({ block: "nearest" }), [execution.state]);
  return (
    <section ref={shown} class={`outcome outcome-${execution.state}`} role="status" aria-label="Outcome">
      <h3>{{ running: "Running…", completed: "Completed", failed: "Failed" }[execution.state]}</h3>
      {execution.error !== undefined && <p>{execution.error}</p>}
      <dl>
        {Object.entries(execution.outputs ?? {}).map(([name, value]) => (
          <div key={name}>
            <dt>{title(name)}</dt>
            <dd>
              <Output value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Output({ value }: { readonly value: unknown }) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return isSafeUrl(text) ? <Link url={text}>{text}</Link> : <span>{text}</span>;
}
