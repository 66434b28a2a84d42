import { describe, expect, it } from 'vitest';
import { emptyDraft, inputOf, isBlank, placeCode, type RaiseDraft, withPlace } from './raise-draft.ts';

const empty = emptyDraft('14/02/2024 07.20');
const whole: RaiseDraft = {
  ...withPlace(empty, '15.07.05.2003-004'),
  category: 'LOGISTIK',
  kind: 'SURAT_SUARA_KURANG',
  institution: 'KPPS',
};

describe('the draft of an incident', () => {
  it('at a TPS lies in its desa', () => {
    expect([whole.region, whole.tps, placeCode(whole)]).toEqual([
      '15.07.05.2003',
      ['15.07.05.2003-004'],
      '15.07.05.2003-004',
    ]);
    expect(placeCode(withPlace(whole, '15.07.05'))).toBe('15.07.05');
  });

  it('cannot be sent while something needed is missing', () => {
    expect(inputOf(empty, 'WIB', 'BIASA')).toBeNull();
    expect(inputOf({ ...whole, happened: 'tadi' }, 'WIB', 'BIASA')).toBeNull();
  });

  it('is sent as it was written, without spaces around and without what was left open', () => {
    expect(
      inputOf({ ...whole, description: '  Kurang 20 lembar. ', placeName: 'gudang' }, 'WIB', 'BIASA'),
    ).toMatchObject({
      region: '15.07.05.2003',
      description: 'Kurang 20 lembar.',
      happenedAt: '2024-02-14T00:20:00.000Z',
      severity: null,
      onBehalfOf: null,
      placeName: null,
    });
  });

  it('hinders nothing when word of it may not travel everywhere', () => {
    const hindering = { ...whole, hindersStage: 'PEMUNGUTAN_DIBUKA' };
    expect(inputOf(hindering, 'WIB', 'BIASA')?.hindersStage).toBe('PEMUNGUTAN_DIBUKA');
    expect(inputOf({ ...hindering, level: 'TERBATAS' }, 'WIB', 'BIASA')?.hindersStage).toBeNull();
    expect(inputOf(hindering, 'WIB', 'TERBATAS')).toMatchObject({ hindersStage: null, level: 'TERBATAS' });
    expect(inputOf({ ...hindering, level: 'BIASA' }, 'WIB', 'TERBATAS')).toMatchObject({
      hindersStage: 'PEMUNGUTAN_DIBUKA',
      level: 'BIASA',
    });
  });

  it('may go without a word as long as nothing was said of it', () => {
    expect([isBlank(withPlace(empty, '15.07.05')), isBlank(whole)]).toEqual([true, false]);
  });
});
