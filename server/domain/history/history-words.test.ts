import { expect, it } from 'vitest';
import type { HistoryRow, KnownIncident } from './history-row.ts';
import { WordIndex } from './history-texts.ts';
import { HistoryWords } from './history-words.ts';

it('an incident is found by what it was called when it was judged whether the asker may see it', async () => {
  const codes = new WordIndex();
  codes.keep('severity HIGH', 'tinggi high');
  codes.keep('severity LOW', 'rendah low');
  const since = { severity: 'LOW', agency: 'PLN', supporting: [], number: 8 };
  const before = { ...since, severity: 'HIGH', number: 7 };
  const incident = { id: 'i0', category: 'LOGISTIK', tps: [], standing: since } as unknown as KnownIncident;
  const row = { id: 'e0', kind: 'RAISED', place: '15.07', incident } as HistoryRow;
  const isFoundBy = async (text: string) => {
    const words = await HistoryWords.of(text, {
      ...{ codes, texts: new WordIndex(), mayLook: () => true },
      asOfNow: (known) => ({ ...known, standing: before }) as unknown as KnownIncident,
    });
    return words.matches(row);
  };
  const found = await Promise.all(['tinggi', 'rendah', '7', '8'].map(isFoundBy));
  expect(found).toEqual([true, false, true, false]);
});
