/** Texts that make a careless parser of headers look at the same characters again and again: each is repeated to the length asked for. */
const UNITS: Readonly<Record<string, string>> = {
  spaces: ' ',
  tabs: '\t',
  commas: ',',
  semicolons: ';',
  quotes: '"',
  equals: '=',
  letters: 'a',
  digits: '1',
  slashes: '/',
  stars: '*',
  dashes: '-',
  backslashes: '\\',
  'commas and spaces': ' , ',
  'semicolons and spaces': ' ; ',
  'open quotes and commas': '",',
  parameters: 'a=1;',
  qualities: ';q=0.1,',
  'quoted parameters': ';a="b\\""',
  'media types': 'a/b;q=0.1, ',
  addresses: '1.2.3.4,',
  'entity tags': 'W/"a", ',
  ranges: '1-2,',
};

export interface HostileValue {
  readonly name: string;
  readonly text: string;
}

/** What a header of each kind begins with when it is meant well: parsers give up on what they do not know. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  accept: 'application/json',
  authorization: 'Bearer ',
  'content-type': 'application/json;',
  cookie: '__Host-siaga=',
  'if-none-match': 'W/"',
  range: 'bytes=',
  'user-agent': 'Mozilla/5.0 (',
  'x-forwarded-for': '::ffff:1',
};

/** Every hostile value of a header, of that many characters. A value is never all blank: Node would trim it. */
export function hostileValues(header: string, length: number): HostileValue[] {
  const beginnings = ['a', ...(header in BEGINNINGS ? [BEGINNINGS[header] as string] : [])];
  return beginnings.flatMap((beginning) =>
    Object.entries(UNITS).map(([name, unit]) => {
      const middle = unit.repeat(Math.ceil(length / unit.length));
      return { name: `${beginning} ${name}`, text: `${beginning}${middle}`.slice(0, length - 1).concat('z') };
    }),
  );
}
