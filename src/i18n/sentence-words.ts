/** Words of a language in a sentence that asks for a report. Options to type, like `pdf`, are English everywhere. */
export interface SentenceWords {
  /**
   * Words that may stand around a range without changing what is asked for, with spaces between them. Few on purpose:
   * past a word that was not understood nothing is ordered ("last month for Contoso"). None that a range can be made
   * of, none that narrows or denies.
   */
  readonly stop: string;
  /** The same for a language that writes no spaces: they may stand one against the other. */
  readonly stopUnspaced: readonly string[];
  /** Before a format: *as* PDF. */
  readonly as: readonly string[];
  /** Before a format: as *a* PDF. */
  readonly article: readonly string[];
  /** Between formats: PDF *and* CSV. */
  readonly and: readonly string[];
  /** Before a time zone: *in* Berlin. */
  readonly inZone: readonly string[];
  /** Before a server: *on* berlin. */
  readonly onServer: readonly string[];
}
