import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Fault, type FaultCode } from './fault.ts';
import { isContentHash, isUuid } from './ids.ts';

interface TextScalar<Inside> {
  readonly name: string;
  readonly description: string;
  readonly code: FaultCode;
  /** What is expected, as the end of a sentence; the value received is not repeated. */
  readonly expected: string;
  /** The value as the domain knows it; null where the text is not one. */
  parse(text: string): Inside | null;
  serialize(value: unknown): string;
}

/** A scalar written as a string; a wrong one is a fault with its own code, in a literal and in a variable alike. */
function textScalar<Inside>(kind: TextScalar<Inside>): GraphQLScalarType<Inside, string> {
  const parseValue = (value: unknown): Inside => {
    const parsed = typeof value === 'string' ? kind.parse(value) : null;
    if (parsed === null) throw new Fault(kind.code, `${kind.name} must be ${kind.expected}.`);
    return parsed;
  };
  return new GraphQLScalarType<Inside, string>({
    name: kind.name,
    description: kind.description,
    serialize: kind.serialize,
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : null),
  });
}

const asText = (value: unknown): string => String(value);
const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : null);

const ISO_INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

function parseInstant(text: string): number | null {
  const match = ISO_INSTANT.exec(text);
  if (!match) return null;
  // `Date` rolls 30 February over into March instead of refusing it.
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (day.getUTCMonth() + 1 !== Number(match[2]) || day.getUTCDate() !== Number(match[3])) return null;
  return Date.parse(text);
}

/** Inside: epoch milliseconds. A string is taken as already written for the wire. */
export const DateTime = textScalar<number>({
  name: 'DateTime',
  description:
    'An instant, as ISO 8601 in UTC with milliseconds: `2024-02-14T00:24:20.000Z`. Another offset is accepted on input.',
  code: 'MALFORMED_DATE_TIME',
  expected: 'an ISO 8601 instant with a zone, such as 2024-02-14T00:24:20.000Z or 2024-02-14T07:24:20+07:00',
  parse: parseInstant,
  serialize: (value) => {
    if (typeof value === 'string') return value;
    return (value instanceof Date ? value : new Date(value as number)).toISOString();
  },
});

export const Cursor = textScalar<string>({
  name: 'Cursor',
  description:
    'A place in a list or stream, given out by the server. Opaque: keep it as it is and hand it back.',
  code: 'MALFORMED_CURSOR',
  expected: 'a cursor exactly as this server gave it out',
  parse: matching(/^[A-Za-z0-9._~-]{1,512}$/),
  serialize: asText,
});

/** Inside: always lower case. */
export const Uuid = textScalar<string>({
  name: 'UUID',
  description:
    'A universally unique identifier (RFC 9562), made by the sender: `018da3f2-6f2a-7c1e-9d53-0242ac120002`.',
  code: 'MALFORMED_UUID',
  expected: 'a UUID of 36 characters, such as 018da3f2-6f2a-7c1e-9d53-0242ac120002',
  parse: (text) => (isUuid(text.toLowerCase()) ? text.toLowerCase() : null),
  serialize: asText,
});

/** Inside: always lower case. */
export const ContentHash = textScalar<string>({
  name: 'ContentHash',
  description: 'SHA-256 of the bytes of a file, as 64 hexadecimal digits.',
  code: 'MALFORMED_CONTENT_HASH',
  expected: 'a SHA-256 as 64 hexadecimal digits',
  parse: (text) => (isContentHash(text.toLowerCase()) ? text.toLowerCase() : null),
  serialize: asText,
});

export const RegionCode = textScalar<string>({
  name: 'RegionCode',
  description: 'A Kemendagri code: kabupaten `15.07`, kecamatan `15.07.05`, desa `15.07.05.2004`.',
  code: 'MALFORMED_REGION_CODE',
  expected: 'a Kemendagri code, such as 15.07 (kabupaten), 15.07.05 (kecamatan) or 15.07.05.2004 (desa)',
  parse: matching(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/),
  serialize: asText,
});

export const TpsCode = textScalar<string>({
  name: 'TpsCode',
  description: 'A TPS: the code of its desa, a hyphen and its number in three digits: `15.07.05.2004-001`.',
  code: 'MALFORMED_TPS_CODE',
  expected: 'the code of a desa, a hyphen and three digits, such as 15.07.05.2004-001',
  parse: matching(/^\d{2}\.\d{2}\.\d{2}\.\d{4}-\d{3}$/),
  serialize: asText,
});

const outputOnly = (): never => {
  throw new Fault('BAD_USER_INPUT', 'A JSON value is an answer of the server and cannot be sent to it.');
};

export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value, as an answer only.',
  serialize: (value) => value,
  parseValue: outputOnly,
  parseLiteral: outputOnly,
});
