import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyText } from '../../scripts/policy-text.ts';

test('docs/policy.md is the table that decides (write it anew with: npm run policy)', () => {
  const stored = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8');
  expect(stored).toBe(policyText());
});
