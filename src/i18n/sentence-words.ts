/**
 * Words of a language in a text that asks for a report, as they are typed, in lower case. People mix languages, so those
 * of every language are read from everybody: a word that says something else in another language is left out, because it
 * would narrow an order unnoticed there ("hier" is here in German, and yesterday in French).
 */
export interface SentenceWords {
  /**
   * Words that may stand around a range without changing what is asked for, with spaces between them. Few on purpose:
   * past a word that was not understood nothing is ordered ("last month for Contoso"). None that a range can be made
   * of, none that narrows or denies.
   */
  readonly stop: string;
  /** The same for a language that writes no spaces: they may stand one against the other. */
  readonly stopUnspaced: readonly string[];
  /** Several words that say nothing together, where one alone may: "may I", "est-ce que". */
  readonly phrases: readonly string[];
  /** What people greet with: at the beginning of a text it says nothing, alone it is answered with a greeting. */
  readonly greetings: readonly string[];
  /** What stands alone. */
  readonly help: readonly string[];
  readonly status: readonly string[];
  readonly history: readonly string[];
  readonly cancel: readonly string[];
  /** What begins a command of the license watch. */
  readonly watch: readonly string[];
  /** Behind it: that it ends, its form, and where it is typed. Read there alone, so a word may mean something else. */
  readonly watchOff: readonly string[];
  readonly watchSettings: readonly string[];
  readonly watchHere: readonly string[];
  readonly doctor: readonly string[];
  /** Before a format: *as* PDF. */
  readonly as: readonly string[];
  /** Before a format: as *a* PDF. */
  readonly article: readonly string[];
  /** Between formats: PDF *and* CSV. */
  readonly and: readonly string[];
  /** PDF and CSV. */
  readonly both: readonly string[];
  /** The same only where nothing but options follows: "les deux" is both, "les deux derniers mois" are two months. */
  readonly bothAtEnd: readonly string[];
  /** Before a time zone: *in* Berlin. */
  readonly inZone: readonly string[];
  /** In place of a zone: the server's own. */
  readonly serverZone: readonly string[];
  /** Before a server: *on* berlin. */
  readonly onServer: readonly string[];
  /** Before a channel: *to* #reports. */
  readonly toChannel: readonly string[];
  /** To the person's direct messages, and to where it is typed. */
  readonly toMe: readonly string[];
  readonly toHere: readonly string[];
}
