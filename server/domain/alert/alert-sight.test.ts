import { describe, expect, test } from 'vitest';
import type { Role } from '../access/access.policy.ts';
import { Viewer } from '../access/viewer.policy.ts';
import { type AlertReach, alertReach, canSeeAlert, isInReach, type SeenAlert } from './alert-sight.policy.ts';

const DESA = '15.07.05.2004';
const alert = (change: Partial<SeenAlert> = {}): SeenAlert => ({
  ...{ level: 'BIASA', place: DESA, agencies: ['KPU'], incidentId: 'i', isTest: false },
  ...change,
});
const of = (incidents: AlertReach['incidents'], regions: readonly string[] = []): AlertReach => ({
  ...{ regions, incidents },
});
const open = { region: '15.07.05', levels: ['BIASA'] as const, agency: null };

describe('an alert about an incident is in reach', () => {
  test.each<[string, Partial<SeenAlert>, AlertReach['incidents'], boolean]>([
    ['of its region and level', {}, [open], true],
    ['of its very place', {}, [{ ...open, region: DESA }], true],
    ['of another region', {}, [{ ...open, region: '15.07.02' }], false],
    ['of a part of its place', { place: '15.07.05' }, [{ ...open, region: DESA }], false],
    ['of another level', { level: 'TERBATAS' }, [open], false],
    ['of that level among others', { level: 'TERBATAS' }, [{ ...open, levels: ['BIASA', 'TERBATAS'] }], true],
    ['of its agency', {}, [{ ...open, agency: 'KPU' }], true],
    ['of another agency', {}, [{ ...open, agency: 'PLN' }], false],
    ['of one of its agencies', { agencies: ['KPU', 'PLN'] }, [{ ...open, agency: 'PLN' }], true],
    ['of one of several reaches', {}, [{ ...open, agency: 'PLN' }, open], true],
    [
      'of several that fit in parts alone',
      { level: 'TERBATAS' },
      [
        { ...open, levels: ['TERBATAS'], agency: 'PLN' },
        { ...open, agency: 'KPU' },
      ],
      false,
    ],
    ['of nobody', {}, [], false],
  ])('%s: %o by %o: %s', (_, change, incidents, isSeen) => {
    expect(isInReach(alert(change), of(incidents, ['15.07']))).toBe(isSeen);
  });
});

describe('an alert that tells of no incident', () => {
  test.each<[string, Partial<SeenAlert>, readonly string[], boolean]>([
    ['within a region that is watched', {}, ['15.07.02', '15.07'], true],
    ['in another', {}, ['15.07.02'], false],
    ['around a region that is watched', { place: '15.07.05' }, [DESA], false],
    ['that is a test around it', { place: '15.07.05', isTest: true }, [DESA], true],
    ['that is a test elsewhere', { place: '15.07.02', isTest: true }, [DESA], false],
    ['that saw guarded incidents', { level: 'TERBATAS' }, ['15.07'], false],
  ])('%s is seen: %s', (_, change, regions, isSeen) => {
    expect(isInReach(alert({ incidentId: null, agencies: [], ...change }), of([], regions))).toBe(isSeen);
  });

  test('that saw guarded incidents is seen by who sees those', () => {
    const guarded = alert({ incidentId: null, agencies: [], level: 'TERBATAS' });
    expect(isInReach(guarded, of([{ ...open, levels: ['TERBATAS'] }]))).toBe(true);
  });

  test('is not seen by who may see all incidents there and watch nothing', () => {
    expect(isInReach(alert({ incidentId: null }), of([open]))).toBe(false);
  });
});

const viewer = (role: Role, ...regions: string[]): Viewer => {
  const term = { agency: null, institution: null, post: null, startsAt: 0, endsAt: null };
  const grants = regions.map((region) => ({ ...term, id: region, principal: 'p', role, region }));
  return new Viewer({ principal: 'p', kind: 'PERSON', session: null, grants, wallMode: 'NORMAL' });
};

test('those who see the same share their frames: reaches read alike in whatever order rights were given', () => {
  const one = alertReach(viewer('KECAMATAN', '15.07.05', '15.07.02'));
  const other = alertReach(viewer('KECAMATAN', '15.07.02', '15.07.05'));
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  expect(one.regions).toEqual(['15.07.02', '15.07.05']);
  expect(one.incidents.length).toBeGreaterThan(1);
});

test('a reporter hears of no alert about what he reported', () => {
  expect(alertReach(viewer('REPORTER', '15.07.05')).incidents).toEqual([]);
  expect(canSeeAlert(viewer('REPORTER', '15.07.05'), alert())).toBe(false);
  expect(canSeeAlert(viewer('KECAMATAN', '15.07.05'), alert())).toBe(true);
  expect(canSeeAlert(viewer('KECAMATAN', '15.07.02'), alert())).toBe(false);
});
