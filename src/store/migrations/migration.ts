/** Applied in order, each once. A migration that was released is never changed: the next one puts it right. */
export interface Migration {
  readonly name: string;
  /** Single statements, in each engine's types; the tables and columns are the same. */
  readonly postgres: readonly string[];
  readonly sqlite: readonly string[];
}
