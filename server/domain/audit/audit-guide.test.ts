import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AUDIT_KINDS } from '../../kernel/audit-kinds.ts';

test('the guide names everything that can be on record, in the words of the schema', () => {
  const guide = readFileSync('docs/audit.md', 'utf8');
  const rows = Object.entries(AUDIT_KINDS).map(([kind, words]) => `| \`${kind}\` | ${words} |`);
  expect(guide).toContain(rows.join('\n'));
});
