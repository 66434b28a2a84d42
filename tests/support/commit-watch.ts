/** Message types of the PostgreSQL frontend protocol. */
const QUERY = 'Q'.charCodeAt(0);
const PARSE = 'P'.charCodeAt(0);

/** The request for an encrypted connection, and that to cancel a query: both come without a type, as the start-up message does. */
const SSL_REQUEST = 80_877_103;

const BEGINS = /^\s*(begin|start\s+transaction)\b/i;
const COMMITS = /^\s*commit\b/i;

/** Reads what one PostgreSQL client says, in pieces of any size, and knows which statements a COMMIT ends. */
export class CommitWatch {
  #bytes = Buffer.alloc(0);
  #isStarted = false;
  #statements: string[] = [];

  /** The statements of the transaction that a COMMIT in these bytes ends; null where there is none in them. */
  take(bytes: Buffer): readonly string[] | null {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    let committed: readonly string[] | null = null;
    for (let message = this.#next(); message !== null; message = this.#next()) {
      if (message === '') continue;
      if (COMMITS.test(message)) committed = this.#statements;
      if (COMMITS.test(message) || BEGINS.test(message)) this.#statements = [];
      else this.#statements.push(message);
    }
    return committed;
  }

  /** The statement of the next whole message, empty where it holds none; null where no whole message is there. */
  #next(): string | null {
    const head = this.#isStarted ? 1 : 0;
    if (this.#bytes.length < head + 4) return null;
    const end = head + this.#bytes.readUInt32BE(head);
    if (this.#bytes.length < end) return null;
    const message = this.#bytes.subarray(0, end);
    this.#bytes = this.#bytes.subarray(end);
    if (!this.#isStarted) {
      this.#isStarted = message.readUInt32BE(4) !== SSL_REQUEST;
      return '';
    }
    return statementOf(message);
  }
}

function statementOf(message: Buffer): string {
  const body = message.subarray(5);
  const firstText = body.subarray(0, body.indexOf(0)).toString();
  if (message[0] === QUERY) return firstText;
  if (message[0] !== PARSE) return '';
  // A prepared statement has its name before the text.
  const text = body.subarray(body.indexOf(0) + 1);
  return text.subarray(0, text.indexOf(0)).toString();
}
