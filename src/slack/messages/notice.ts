/** What happened and what to do, each in a sentence of the catalogue. */
export interface Notice {
  readonly problem: string;
  readonly fix: string;
}

/** The same, with whom to turn to; `mrkdwn` is inert already. */
export interface NoticeWithContact extends Notice {
  readonly contact?: { readonly mrkdwn: string; readonly plain: string };
}
