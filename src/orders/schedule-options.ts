/** What a command says of a schedule beside when it recurs. */
export interface ScheduleOptions {
  readonly whenChanged?: "silent" | "say";
  /** Id of the channel that is told of failures. */
  readonly failuresTo?: string;
}

const WHEN_CHANGED = /(?<![\w-])(?:only )?(?:when|if) (?:it(?:’|')?s |it )?changed( or say so)?(?![\w-])/i;
const FAILURES = /(?<![\w-])(?:and )?failures? to <#([A-Z0-9]+)(?:\|[^>]*)?>/i;

/**
 * Takes `when changed`, `when changed or say so` and `failures to #channel` out of a command.
 * @param text as Slack sends it: channels as `<#C…|name>`, `&`, `<` and `>` escaped
 */
export function takeScheduleOptions(text: string): {
  readonly options: ScheduleOptions;
  readonly rest: string;
} {
  const when = WHEN_CHANGED.exec(text);
  const withoutWhen = when ? cut(text, when) : text;
  const failures = FAILURES.exec(withoutWhen);
  return {
    options: {
      ...(when && { whenChanged: when[1] === undefined ? "silent" : "say" }),
      ...(failures?.[1] !== undefined && { failuresTo: failures[1] }),
    },
    rest: failures ? cut(withoutWhen, failures) : withoutWhen,
  };
}

const cut = (text: string, { index, 0: found }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`.replace(/[\s,]+/g, (gap) =>
    gap.includes(",") ? ", " : " ",
  );
