import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { StoredEvent } from '../../stream/chain.ts';
import type { Chain } from '../../stream/verify.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from '../operation/operation.queries.ts';
import type { KeptRecord } from './judge-record.ts';
import type { Seal } from './seal.ts';

/** The form of the file that a record is handed out in. */
const FORM = 1;

/** An exported record cannot be read; the sentence is for whoever reads it. */
export class RecordFileError extends Error {
  override readonly name = 'RecordFileError';
}

interface StreamLine {
  readonly stream: number;
  readonly genesis: string;
  readonly head: { readonly seq: number; readonly hash: string };
}

interface FirstLine {
  readonly siagaRecord: number;
  readonly exportedAt: number;
  readonly streams: readonly StreamLine[];
}

interface LastLine {
  readonly end: { readonly events: number; readonly seals: number };
}

/**
 * A record as lines of JSON: what it is, its entries, its seals, and how many of them there are. Whoever has it can check it
 * without a database. Neither reasons nor anything else that people wrote is in it.
 */
export async function* recordLines(record: KeptRecord, exportedAt: number): AsyncGenerator<string> {
  const chains = [record.audit, record.log].filter((chain) => chain !== null);
  const streams = chains.map(({ streamId, genesis, head }) => ({ stream: streamId, genesis, head }));
  yield line({ siagaRecord: FORM, exportedAt, streams } satisfies FirstLine);
  let events = 0;
  for (const chain of chains) {
    for await (const event of chain.events()) {
      events += 1;
      yield line({ event });
    }
  }
  for (const seal of record.seals) yield line({ seal });
  yield line({ end: { events, seals: record.seals.length } } satisfies LastLine);
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** Reads an exported record. Throws `RecordFileError` where it is none, or was cut off. */
export async function readRecordFile(path: string): Promise<KeptRecord & { readonly exportedAt: number }> {
  let first: FirstLine | null = null;
  let last: LastLine['end'] | null = null;
  let events = 0;
  const seals: Seal[] = [];
  for await (const value of values(path)) {
    if (first === null) first = firstLine(value);
    else if ('event' in value) events += 1;
    else if ('seal' in value) seals.push(value.seal as Seal);
    else if ('end' in value) last = value.end as LastLine['end'];
  }
  if (first === null) throw new RecordFileError('The file is empty.');
  if (last === null) throw new RecordFileError('The file was cut off: its last line is missing.');
  if (last.events !== events || last.seals !== seals.length) {
    throw new RecordFileError(
      `The file has ${events} events and ${seals.length} seals; its last line says ${last.events} and ${last.seals}.`,
    );
  }
  const { exportedAt, streams } = first;
  const chain = (id: number) => {
    const found = streams.find(({ stream }) => stream === id);
    return found ? chainIn(path, found) : null;
  };
  return { exportedAt, log: chain(STREAM_ID), audit: chain(AUDIT_STREAM_ID), seals };
}

function firstLine(value: Record<string, unknown>): FirstLine {
  if (value.siagaRecord === FORM) return value as unknown as FirstLine;
  throw new RecordFileError('This is no exported record of Siaga, or one of another form.');
}

const chainIn = (path: string, { stream, genesis, head }: StreamLine): Chain => ({
  streamId: stream,
  genesis,
  head,
  async *events() {
    for await (const value of values(path)) {
      const event = value.event as StoredEvent | undefined;
      if (event?.streamId === stream) yield event;
    }
  },
});

async function* values(path: string): AsyncGenerator<Record<string, unknown>> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8') })) {
    number += 1;
    try {
      yield JSON.parse(text) as Record<string, unknown>;
    } catch {
      throw new RecordFileError(`Line ${number} of the file is not JSON.`);
    }
  }
}
