import { expect, it } from 'vitest';
import { createWords } from '../../../i18n/words.ts';
import type { Operation } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { limitOf } from './incident-words.ts';
import { makeIncident } from './make-incident.fixture.ts';
import { type Entry, entryTitle } from './timeline-words.ts';

const words = createWords('id');
const at = (instant: string) => Date.parse(instant);
const evening = at('2024-02-14T13:30:00.000Z');

it('a limit that falls on another day says which', () => {
  const over = (dueAt: string) => limitOf(makeIncident({ dueAt }), evening, 'WIB', words).at;
  expect(over('2024-02-14T13:45:00.000Z')).toBe('terima 20.45');
  expect(over('2024-02-14T22:00:00.000Z')).toBe('terima besok 05.00');
  expect(over('2024-02-13T22:00:00.000Z')).toBe('terima 05.00');
  expect(over('2024-02-13T10:00:00.000Z')).toBe('terima kemarin 17.00');
});

it('the timeline says on which day a directive is due', () => {
  const operation = { zone: 'WIB', agencies: [{ code: 'KPU', label: { id: 'KPU', en: 'KPU' } }] };
  const speaking = { operation: operation as unknown as Operation, language: 'id', words } as Speaking;
  const issued = (dueAt: string) =>
    ({
      ...{ id: 'a', kind: 'DISPOSITION_ISSUED', agency: 'KPU', level: null, receiptNumber: null, dueAt },
      ...{ about: null, was: [], became: [], alertStep: null },
    }) as unknown as Entry;
  const title = (dueAt: string) => entryTitle(issued(dueAt), [], evening, speaking);
  expect(title('2024-02-14T14:00:00.000Z')).toBe('Disposisi kepada KPU, batas 21.00');
  expect(title('2024-02-14T22:00:00.000Z')).toBe('Disposisi kepada KPU, batas besok 05.00');
});
