/** What is acknowledged could be lost in a power cut. */
export class NotDurable extends Error {
  constructor(what: string, setting: string, value: unknown) {
    super(
      `The server was not started: ${what} does not survive a power cut, since ${setting} is ${String(value)}.`,
    );
  }
}
