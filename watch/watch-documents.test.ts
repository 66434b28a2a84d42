import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { shapeOf } from '../server/graphql/document-shape.ts';
import { ACKNOWLEDGE_ALERT, FOLLOW_ALERTS, LOG_IN } from './watch-documents.ts';

test.each([
  [['follow-alerts', 'whole-alert'], FOLLOW_ALERTS],
  [['acknowledge-alert'], ACKNOWLEDGE_ALERT],
  [['log-in'], LOG_IN],
])('%s is the published operation', (files, text) => {
  const published = files.map((file) => readFileSync(`documents/${file}.graphql`, 'utf8')).join('\n');
  expect(shapeOf(parse(text))).toBe(shapeOf(parse(published)));
});
