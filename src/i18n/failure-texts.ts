import {
  type CertificateFlaw,
  type ConnectCause,
  FAILURES,
  type FailureCode,
  type FailureRecord,
  type FileDamage,
  type FileStandIn,
  type HandshakeFlaw,
  isFailureCode,
  type OddAnswer,
  type Phase,
  type Situation,
  type SlackTrouble,
  UNKNOWN,
} from "../errors.ts";

/** What happened, and what to do now. `{name}` is the place of a param. */
export interface FailureText {
  readonly problem: string;
  readonly fix: string;
}

/** A failure’s texts; of one that is told differently by the situation, those of each. */
type EntryOf<Code extends FailureCode> = (typeof FAILURES)[Code] extends { readonly bySituation: true }
  ? Readonly<Record<Situation, FailureText>>
  : FailureText;

export type FailureEntries = { readonly [Code in FailureCode]: EntryOf<Code> };

/** The failures in a language: a text for each code, and words for the codes that stand in its places. */
export interface FailureTexts {
  readonly entries: FailureEntries;
  readonly values: {
    readonly phase: Readonly<Record<Phase, string>>;
    readonly flaw: Readonly<Record<CertificateFlaw, string>>;
    readonly handshake: Readonly<Record<HandshakeFlaw, string>>;
    readonly damage: Readonly<Record<FileDamage, string>>;
    readonly standIn: Readonly<Record<FileStandIn, string>>;
    readonly answer: Readonly<Record<OddAnswer, string>>;
    readonly trouble: Readonly<Record<SlackTrouble, string>>;
    readonly cause: Readonly<Record<ConnectCause, string>>;
    readonly unknown: string;
    /** Holds `{served}`. */
    readonly servesOthers: string;
    readonly servesNone: string;
  };
}

type PlacesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlacesIn<Rest> : never;

type SamePlaces<Code extends FailureCode, Entry> =
  Entry extends Readonly<Record<Situation, FailureText>>
    ? { readonly [Name in Situation]: SamePlacesIn<Code, Entry[Name]> }
    : Entry extends FailureText
      ? SamePlacesIn<Code, Entry>
      : never;

type SamePlacesIn<Code extends FailureCode, Text extends FailureText> = [
  keyof (typeof FAILURES)[Code]["params"],
] extends [PlacesIn<Text["problem" | "fix"]>]
  ? [PlacesIn<Text["problem" | "fix"]>] extends [keyof (typeof FAILURES)[Code]["params"]]
    ? Text
    : { problem: "A place that the table of failures lacks"; fix: PlacesIn<Text["problem" | "fix"]> }
  : { problem: "A place is missing"; fix: keyof (typeof FAILURES)[Code]["params"] };

/** The entries as they are, checked by the compiler: a text for each code, and in it exactly the places of the table. */
export const failureEntries = <const Entries extends FailureEntries>(
  entries: Entries & { readonly [Code in FailureCode]: SamePlaces<Code, Entries[Code]> },
): FailureEntries => entries;

/** A failure’s texts with their places, as they are read in a situation. */
export function failureText(code: FailureCode, situation: Situation, entries: FailureEntries): FailureText {
  const entry = entries[code];
  return "problem" in entry ? entry : entry[situation];
}

/** A failure as people read it: the texts with their places filled. */
export function describeFailure(
  { code, params }: Pick<FailureRecord, "code" | "params">,
  { entries, values }: FailureTexts,
  situation: Situation,
): FailureText {
  const kinds: Readonly<Record<string, string>> = FAILURES[code].params;
  const words: Readonly<Record<string, unknown>> = values;
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name] ?? UNKNOWN;
      if (value === UNKNOWN) return values.unknown;
      return inWords(words[kinds[name] ?? "text"], value);
    });
  const { problem, fix } = failureText(code, situation, entries);
  return { problem: fill(problem), fix: fill(fix) };
}

/**
 * What stands below a failure: what stopped the last attempt of a run that is out of time, or a fact of ours, or the
 * far end’s own words, which are foreign text. Undefined where there is none.
 */
export function describeDetail(
  { code, params, detail }: FailureRecord,
  texts: FailureTexts,
): string | undefined {
  const { last, cause, served } = params;
  const { values } = texts;
  if (code === "run_expired" && last !== undefined && isFailureCode(last)) {
    return describeFailure({ code: last, params }, texts, "over").problem;
  }
  if (served !== undefined)
    return served === "" ? values.servesNone : values.servesOthers.replace("{served}", served);
  return cause === undefined ? detail : inWords(values.cause, cause);
}

/** Words for a code; a value that is no code, like an HTTP status, stays as it is. */
const inWords = (words: unknown, value: string): string =>
  typeof words === "object" && words !== null && Object.hasOwn(words, value)
    ? String((words as Readonly<Record<string, string>>)[value])
    : value;
