import { writeFileSync } from 'node:fs';
import { policyText } from './policy-text.ts';

writeFileSync('docs/policy.md', policyText());
console.log('docs/policy.md is written.');
