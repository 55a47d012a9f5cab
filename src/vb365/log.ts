/** What the module needs of a log. It is never given a token, a password, an account or a body. */
export interface Vb365Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
