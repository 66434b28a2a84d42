import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chainHash, genesisHash } from './chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const event = {
  ...{ streamId: 1, seq: 7, id: 'id', kind: 'Tested', subject: 'a', region: '15.07' },
  ...{ recordedAt: 5, payload: '{}', actor: null, session: 's' },
};

test('a chain begins with the names of its operation and regency', () => {
  expect(genesisHash('latihan', '15.07')).toBe(sha256('["siaga","latihan","15.07"]'));
});

test('a hash is over the one before and every field that is stored, and over who acted where somebody did', () => {
  const fields = '"before",1,7,"id","Tested","a","15.07",5,"{}"';
  expect(chainHash('before', event)).toBe(sha256(`[${fields}]`));
  expect(chainHash('before', { ...event, actor: 'p' })).toBe(sha256(`[${fields},"p","s"]`));
});
