import { expect, test } from 'vitest';
import { coldLink } from './link-view.ts';

test('before anything is known there is no picture and no socket, since then, and no doubt', () => {
  expect(coldLink(7)).toEqual({
    ...{ phase: 'cold', servedInstant: null, asOfInstant: null, closedSince: 7, brokenSince: 7 },
    ...{ isDoubted: false, refusal: null, isBarred: false, cursor: null, asOf: null, servedAt: null },
    ...{ operationTime: null, operationSpeed: 1, warnings: [] },
  });
});
