/** What the words around an ambiguous one are. */
export const CONNECTOR = /^(?:to|until|through|and|at\/to|in\/to|-)$/;
export const OPENER = /^(?:from|of|since|between|to|until|and)$/;
export const OPENER_OR_NONE = /^(?:|from|of|since|between|until|and)$/;
export const UNIT =
  /^(?:sec|minute|hour|day|business day|week|fortnight|month|quarter|half|year|decade|[smhdwy])$/;

/** What a number counts: French "sept jours", Portuguese "dez dias". */
export const COUNTED =
  /^(?:last(?: 3 [a-z]+| business day)?|1th 3 [a-z]+|past|previous|next|full|sec|minute|hour|h|day|week|month|quarter|half|year|business day)$/;
