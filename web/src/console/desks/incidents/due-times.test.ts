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
  expect(over('2024-02-14T13:45:00.000Z')).toBe('tanggapi 20.45');
  expect(over('2024-02-14T22:00:00.000Z')).toBe('tanggapi besok 05.00');
  expect(over('2024-02-13T22:00:00.000Z')).toBe('tanggapi 05.00');
  expect(over('2024-02-13T10:00:00.000Z')).toBe('tanggapi kemarin 17.00');
});

const named = (code: string) => [{ code, label: { id: code, en: code } }];
const operation = { zone: 'WIB', agencies: named('KPU'), handovers: named('Bawaslu') };
const speaking = { operation: operation as unknown as Operation, language: 'id', words } as Speaking;
const titleOf = (told: object) => {
  const nothing = {
    agency: null,
    level: null,
    receiptNumber: null,
    dueAt: null,
    about: null,
    alertStep: null,
  };
  const entry = { id: 'a', ...nothing, was: [], became: [], ...told } as unknown as Entry;
  return entryTitle(entry, [], evening, speaking);
};

it('the timeline says on which day a directive is due', () => {
  const title = (dueAt: string) => titleOf({ kind: 'DISPOSITION_ISSUED', agency: 'KPU', dueAt });
  expect(title('2024-02-14T14:00:00.000Z')).toBe('Disposisi kepada KPU, batas 21.00');
  expect(title('2024-02-14T22:00:00.000Z')).toBe('Disposisi kepada KPU, batas besok 05.00');
});

it('the timeline says to whom an incident was handed over, and leaves no word open', () => {
  expect(titleOf({ kind: 'HANDED_OVER', became: ['Bawaslu'], receiptNumber: 'B/12' })).toBe(
    'Diteruskan ke Bawaslu, tanda bukti penerimaan B/12',
  );
  expect(titleOf({ kind: 'MERGED' })).toBe('Digabung ke insiden lain');
});
