/** One day of a strip, in words that are made outside. */
export type StripDay = {
  /** The day counts towards the term. */
  counts: boolean;
  state: "passed" | "today" | "ahead";
  /** The last day of the term: the limit. */
  last?: boolean;
  /** What the day is: "2 декабря, рабочий день, восьмой из десяти". */
  label: string;
};
