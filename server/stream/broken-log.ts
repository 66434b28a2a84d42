/** The log is not what it must be: a hole, a row that does not continue the chain, or an end that was cut off. */
export class BrokenLog extends Error {
  readonly seq: number;

  constructor(seq: number, what: string) {
    super(`stream broken at sequence number ${seq}: ${what}`);
    this.seq = seq;
  }
}
