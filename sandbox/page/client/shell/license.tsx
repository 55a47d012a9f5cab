import { useEffect, useId, useState } from "preact/hooks";
import type { PageLicense } from "../../protocol.ts";
import { act } from "../store/action.ts";
import { useScene } from "../store/scene.ts";

type Field = keyof PageLicense;

const CHOICES: Partial<Record<Field, readonly string[]>> = {
  type: ["Subscription", "Rental", "Evaluation", "NFR", "Community", "AwsPrivateOffer"],
  status: ["Valid", "Expired"],
  autoUpdate: ["on", "off", "unknown"],
};

const LABELS: Readonly<Record<Field, string>> = {
  used: "Used licenses",
  total: "Total licenses",
  exceeded: "Accounts over the limit",
  expires: "Last day",
  type: "Type",
  status: "Status",
  autoUpdate: "Renews itself",
};

/** What the license of the VB365 server says, to see what the watch makes of it. */
export function License({ license }: { readonly license: PageLicense }) {
  const { complain } = useScene();
  const id = useId();
  const [draft, setDraft] = useState(license);
  const text = JSON.stringify(license);
  // Set elsewhere, by a switch or on another page: what stands is shown.
  useEffect(() => setDraft(JSON.parse(text) as PageLicense), [text]);
  return (
    <form
      class="license"
      aria-label="License"
      onSubmit={(event) => {
        event.preventDefault();
        act("license", draft).catch(complain);
      }}
    >
      <fieldset>
        <legend>The license</legend>
        <div class="license-fields">
          {(Object.keys(LABELS) as Field[]).map((field) => (
            <LicenseField
              key={field}
              id={`${id}-${field}`}
              field={field}
              value={draft[field]}
              onValue={(value) => setDraft({ ...draft, [field]: value })}
            />
          ))}
        </div>
        <button type="submit" class="button button-plain">
          Set the license
        </button>
        <small>Empty: as the server has it. The bot looks every 15 minutes: move the clock.</small>
      </fieldset>
    </form>
  );
}

interface LicenseFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function LicenseField({ id, field, value, onValue }: LicenseFieldProps) {
  const choices = CHOICES[field];
  const common = { id, class: "field", value };
  return (
    <>
      <label for={id}>{LABELS[field]}</label>
      {choices ? (
        <select {...common} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : field === "expires" ? (
        <input {...common} type="date" onInput={({ currentTarget }) => onValue(currentTarget.value)} />
      ) : (
        <input
          {...common}
          type="text"
          inputMode="numeric"
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
    </>
  );
}
