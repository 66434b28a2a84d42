import { inflateRawSync } from 'node:zlib';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { must } from '../../server/kernel/must.ts';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const DEFLATED = 8;

/** The parts of a zip by name, found by its directory as a spreadsheet finds them. Throws where the file is cut short. */
export function zipParts(file: Buffer): ReadonlyMap<string, Buffer> {
  const end = file.length - END_SIZE;
  if (end < 0 || file.readUInt32LE(end) !== END) throw new Error('the archive has no end');
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error('the directory is damaged');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(from, from + file.readUInt32LE(at + 20));
    parts.set(name, file.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(bytes) : bytes);
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
  }
  return parts;
}

/** A cell as it is stored: its type, the number of its style, and what is in it. */
export interface StoredCell {
  readonly type: string;
  readonly style: string;
  readonly value: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'row' || name === 'c',
});

interface CellXml {
  readonly '@_t'?: string;
  readonly '@_s'?: string;
  readonly '@_r': string;
  readonly v?: string;
  readonly is?: { readonly t?: string | { readonly '#text'?: string } };
  readonly f?: string;
}

/** The rows of the first sheet, each cell under the letters of its column. Every part of the file has to be XML. */
export function sheetRows(file: Buffer): readonly Readonly<Record<string, StoredCell>>[] {
  const parts = zipParts(file);
  for (const [name, bytes] of parts)
    if (XMLValidator.validate(bytes.toString('utf8')) !== true) throw new Error(`${name} is no XML`);
  const sheet = parser.parse(must(parts.get('xl/worksheets/sheet1.xml'), 'a sheet').toString('utf8'));
  const rows = sheet.worksheet.sheetData.row as { readonly c?: readonly CellXml[] }[];
  return rows.map(({ c = [] }) =>
    Object.fromEntries(c.map((cell) => [cell['@_r'].replace(/\d+$/, ''), storedCell(cell)])),
  );
}

function storedCell(cell: CellXml): StoredCell {
  if (cell.f !== undefined) throw new Error(`${cell['@_r']} is a formula`);
  const text = cell.is?.t;
  const inline = typeof text === 'object' ? (text['#text'] ?? '') : text;
  return { type: cell['@_t'] ?? 'n', style: cell['@_s'] ?? '0', value: inline ?? cell.v ?? '' };
}
