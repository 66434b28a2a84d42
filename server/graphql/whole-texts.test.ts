import { GraphQLID, GraphQLString, Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { guardTexts } from './whole-texts.ts';

guardTexts();
// A second server in one process guards them once.
guardTexts();

describe.each([
  ['String', GraphQLString],
  ['ID', GraphQLID],
])('a text of the type %s', (_name, scalar) => {
  const ways = [
    (value: string) => scalar.parseValue(value),
    (value: string) => scalar.parseLiteral({ kind: Kind.STRING, value }),
  ];

  test.each(['', 'Desa Sungai Itik', 'é', '\u{1f6f6}', '\ue000', '0'])('is taken as it is: %j', (text) => {
    expect(ways.map((parse) => parse(text))).toEqual([text, text]);
  });

  test.each(['\0', 'a\0b', '\ud83d', 'a\ude00b', '\ude00\ud83d'])(
    'is refused where it is none: %j',
    (text) => {
      for (const parse of ways)
        expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    },
  );
});
