import { describe, expect, test } from 'vitest';
import { grant, SOMEBODY, viewerWith } from '../../../tests/support/open-access.ts';
import { LEVELS } from '../operation/disclosure-level.policy.ts';
import { ACTIONS, POLICY, ROLES } from './access.policy.ts';
import { ANONYMOUS, liesIn, type SeenIncident, Viewer } from './viewer.policy.ts';

describe('a place lies in a region', () => {
  test.each([
    ['15.07', '15.07', true],
    ['15.07.05', '15.07', true],
    ['15.07.05.2004-001', '15.07.05', true],
    ['15.07.05.2004-001', '15.07.05.2004-001', true],
    ['15.07.05.2004-0011', '15.07.05.2004-001', false],
    ['15.07.051', '15.07.05', false],
    ['15.0705', '15.07', false],
    ['15.07', '15.07.05', false],
    ['', '15.07', false],
  ])('%s in %s: %s', (code, region, expected) => {
    expect(liesIn(code, region)).toBe(expected);
  });
});

test('nobody in particular may do nothing at all', () => {
  for (const action of ACTIONS) expect(ANONYMOUS.may(action), action).toBe(false);
  expect(ANONYMOUS.sightIn('15.07')).toBeNull();
  expect(ANONYMOUS.incidentReach()).toEqual([]);
});

test('a right that needs the regency is not had from a kecamatan', () => {
  expect(viewerWith(['POSKO']).may('readLog')).toBe(true);
  expect(viewerWith([{ role: 'POSKO', region: '15.07.05' }]).may('readLog')).toBe(false);
});

test('a grant reaches no further than its region', () => {
  const camat = viewerWith([{ role: 'KECAMATAN', region: '15.07.05' }]);
  expect(camat.mayIn('handleIncident', '15.07.05.2004')).toBe(true);
  expect(camat.mayIn('handleIncident', '15.07.01')).toBe(false);
  expect(camat.mayIn('handleIncident', '15.07')).toBe(false);
  expect(camat.sightIn('15.07.05')).toBe('RESTRICTED');
  expect(camat.sightIn('15.07.01')).toBeNull();
  expect(camat.sightIn('15.07')).toBeNull();
});

test('several grants allow what any of them allows, each in its own region', () => {
  const viewer = viewerWith([
    { role: 'KECAMATAN', region: '15.07.05' },
    { role: 'INTELLIGENCE', region: '15.07.01' },
  ]);
  expect(viewer.sightIn('15.07.05')).toBe('RESTRICTED');
  expect(viewer.sightIn('15.07.01')).toBe('SECRET');
  expect(viewer.canSee({ level: 'RAHASIA', region: '15.07.05', agencies: ['KPU'], reporter: null })).toBe(
    false,
  );
  expect(viewer.canSee({ level: 'RAHASIA', region: '15.07.01', agencies: ['KPU'], reporter: null })).toBe(
    true,
  );
});

test('a wall sees by its mode, whatever else its grants would allow', () => {
  const wall = (wallMode: 'NORMAL' | 'GUEST' | 'BLANK') =>
    new Viewer({
      principal: SOMEBODY,
      kind: 'WALL',
      session: null,
      wallMode,
      grants: [grant({ role: 'WALL' }), grant({ role: 'POSKO' })],
    }).sightIn('15.07');
  expect([wall('NORMAL'), wall('GUEST'), wall('BLANK')]).toEqual(['WALL', 'GUEST', null]);
});

test('an agency reads what is restricted only where it answers for it', () => {
  const police = viewerWith([{ role: 'AGENCY', agency: 'POLRES' }]);
  const restricted = { level: 'TERBATAS', region: '15.07.05', reporter: null } as const;
  expect(police.canSee({ ...restricted, agencies: ['POLRES'] })).toBe(true);
  expect(police.canSee({ ...restricted, agencies: ['KPU', 'POLRES'] })).toBe(true);
  expect(police.canSee({ ...restricted, agencies: ['KPU'] })).toBe(false);
  expect(viewerWith([{ role: 'AGENCY' }]).canSee({ ...restricted, agencies: ['POLRES'] })).toBe(false);
});

test('an agency works on what it leads or supports, though it reads more', () => {
  const police = viewerWith([{ role: 'AGENCY', agency: 'POLRES', region: '15.07.05' }]);
  const open = { level: 'BIASA', region: '15.07.05', reporter: null } as const;
  const worksOn = (incident: SeenIncident) => police.grantsOver('workIncident', incident).length > 0;
  expect(police.canSee({ ...open, agencies: ['KPU'] })).toBe(true);
  expect(worksOn({ ...open, agencies: ['KPU'] })).toBe(false);
  expect(worksOn({ ...open, agencies: ['KPU', 'POLRES'] })).toBe(true);
  expect(worksOn({ ...open, level: 'TERBATAS', agencies: ['POLRES'] })).toBe(true);
  expect(worksOn({ ...open, region: '15.07.01', agencies: ['POLRES'] })).toBe(false);
  const nameless = viewerWith([{ role: 'AGENCY' }]);
  expect(nameless.grantsOver('workIncident', { ...open, agencies: ['POLRES'] })).toEqual([]);
  expect(nameless.incidentReach('workIncident')).toEqual([]);
});

test('what is within reach of an action is what a grant shows and lets its holder do it about', () => {
  const police = viewerWith([{ role: 'AGENCY', agency: 'POLRES' }]);
  expect(police.incidentReach()).toEqual([
    { region: '15.07', levels: ['BIASA'], agency: null, reporter: null },
    { region: '15.07', levels: ['TERBATAS'], agency: 'POLRES', reporter: null },
  ]);
  expect(police.incidentReach('workIncident')).toEqual([
    { region: '15.07', levels: ['BIASA'], agency: 'POLRES', reporter: null },
    { region: '15.07', levels: ['TERBATAS'], agency: 'POLRES', reporter: null },
  ]);
  expect(police.incidentReach('handleIncident')).toEqual([]);
  const camat = viewerWith([{ role: 'KECAMATAN', region: '15.07.05' }]);
  expect(camat.incidentReach('handleIncident')).toEqual(camat.incidentReach());
  expect(camat.incidentReach('managePeople')).toEqual([]);
  const both = viewerWith([
    { role: 'KECAMATAN', region: '15.07.05' },
    { role: 'INTELLIGENCE', region: '15.07.01' },
  ]);
  expect(both.incidentReach('handleIncident').every(({ region }) => region === '15.07.05')).toBe(true);
});

test('a field of a class is read by the role that opens it, and only in the region of that grant', () => {
  for (const role of ROLES) {
    const viewer = viewerWith([{ role, region: '15.07.05' }]);
    for (const [field, reading] of Object.entries(POLICY[role].fields)) {
      const reads = (code: string) => viewer.canReadField(field as 'FREE_TEXT', code);
      expect([reads('15.07.05.2004'), reads('15.07.01'), reads('15.07')], `${role} ${field}`).toEqual([
        reading === 'YES',
        false,
        false,
      ]);
    }
  }
  expect(ANONYMOUS.canReadField('FREE_TEXT', '15.07')).toBe(false);
});

test('a reporter reads what he raised himself, and nothing of others', () => {
  const reporter = viewerWith([{ role: 'REPORTER', region: '15.07.05.2004-001' }], 'REPORTER');
  const own = { level: 'BIASA', region: '15.07.05.2004', agencies: ['KPU'], reporter: SOMEBODY } as const;
  expect(reporter.canSee(own)).toBe(true);
  expect(reporter.canSee({ ...own, reporter: 'somebody-else' })).toBe(false);
  expect(reporter.canSee({ ...own, reporter: null })).toBe(false);
});

test('what one of two grants allows at a place is allowed, whatever the other one is for', () => {
  const viewer = viewerWith([
    { role: 'ADMIN', region: '15.07' },
    { role: 'KECAMATAN', region: '15.07.05' },
  ]);
  expect(['15.07.05', '15.07.01'].map((code) => viewer.mayIn('raiseIncident', code))).toEqual([true, false]);
  const [camat, officer] = [
    { role: 'KECAMATAN', region: '15.07.05' },
    { role: 'INTELLIGENCE', region: '15.07.01' },
  ] as const;
  const places = ['15.07.05', '15.07.01', '15.07.02', '15.07'];
  const both = viewerWith([camat, officer]);
  expect(places.filter((code) => both.mayIn('raiseIncident', code))).toEqual(['15.07.05', '15.07.01']);
  expect(['15.07.05', '15.07.01'].map((code) => viewer.sightIn(code))).toEqual(['RESTRICTED', 'OPEN']);
});

test('an agency that reads what it answers for gets the picture of what everybody may hear of', () => {
  expect(viewerWith([{ role: 'AGENCY', agency: 'POLRES' }]).sightIn('15.07')).toBe('OPEN');
});

test('an incident is acted on where the grant that shows it is for', () => {
  const camat = viewerWith([{ role: 'KECAMATAN', region: '15.07.05' }]);
  const open = { level: 'BIASA', agencies: ['KPU'], reporter: null } as const;
  const over = (action: 'handleIncident' | 'managePeople', region: string) =>
    camat.grantsOver(action, { ...open, region }).length;
  expect([over('handleIncident', '15.07.05.2004'), over('handleIncident', '15.07.01')]).toEqual([1, 0]);
  expect(over('managePeople', '15.07.05.2004')).toBe(0);
});

test('what only competent agencies read is read by a grant of one of them that shows the incident', () => {
  const incident = {
    level: 'TERBATAS',
    region: '15.07.05',
    agencies: ['KPU', 'POLRES'],
    reporter: null,
  } as const;
  const police = viewerWith([{ role: 'AGENCY', agency: 'POLRES' }]);
  expect(police.canReadOf(incident, ['FREE_TEXT', 'ACCUSATION'], ['BAWASLU', 'POLRES'])).toBe(true);
  expect(police.canReadOf(incident, ['FREE_TEXT', 'ACCUSATION'], ['BAWASLU'])).toBe(false);
  expect(police.canReadOf(incident, ['FREE_TEXT', 'ACCUSATION'])).toBe(false);
  const hidden = { ...incident, agencies: ['BAWASLU'] };
  expect(police.canReadOf(hidden, ['FREE_TEXT', 'ACCUSATION'], ['POLRES'])).toBe(false);
  const two = viewerWith([{ role: 'AGENCY', agency: 'KPU' }, { role: 'LEADER' }]);
  expect(two.canReadOf(incident, ['FREE_TEXT', 'ACCUSATION'], ['POLRES'])).toBe(false);
});

describe('fields of several classes of an incident are read', () => {
  const incident = { level: 'BIASA', region: '15.07.05', agencies: ['POLRES'], reporter: null } as const;
  const [leader, intelligence] = [{ role: 'LEADER' }, { role: 'INTELLIGENCE' }] as const;
  const health = ['FREE_TEXT', 'HEALTH'] as const;

  test('by who may read each of them, not by who may read one', () => {
    expect(viewerWith([leader]).canReadOf(incident, health)).toBe(true);
    expect(viewerWith([intelligence]).canReadOf(incident, health)).toBe(false);
    expect(viewerWith([intelligence]).canReadOf(incident, ['FREE_TEXT'])).toBe(true);
  });

  test('by one grant of several, and two make up no third', () => {
    expect(viewerWith([intelligence, leader]).canReadOf(incident, health)).toBe(true);
    expect(viewerWith([intelligence, leader]).canReadOf(incident, ['REPORTER', 'HEALTH'])).toBe(false);
  });

  test('by a grant that shows the incident, wherever another one reads such fields', () => {
    const viewer = viewerWith([{ role: 'ADMIN' }, { role: 'POSKO', region: '15.07.01' }]);
    expect(viewer.canSee(incident)).toBe(true);
    expect(viewer.canReadOf(incident, ['REPORTER'])).toBe(false);
  });
});

test('what a reporter raised he sees wherever it is, and acts on it within his own region alone', () => {
  const reporter = viewerWith([{ role: 'REPORTER', region: '15.07.05.2004-001' }], 'REPORTER');
  const own = { level: 'BIASA', agencies: ['KPU'], reporter: SOMEBODY } as const;
  const seenAndOver = (region: string) => {
    const incident = { ...own, region };
    return [reporter.canSee(incident), reporter.grantsOver('attachPhoto', incident).length];
  };
  expect(seenAndOver('15.07.05.2004-001')).toEqual([true, 1]);
  expect(seenAndOver('15.07.05.2004')).toEqual([true, 0]);
});

describe('the table', () => {
  test('gives walls and programs nothing that is not for everybody', () => {
    for (const role of ROLES.filter((each) => each === 'WALL' || each.startsWith('PROGRAM'))) {
      for (const level of LEVELS.slice(1)) {
        expect(POLICY[role].incidents[level], `${role} ${level}`).not.toBe('REGION');
      }
      expect(Object.values(POLICY[role].fields), role).not.toContain(true);
    }
  });

  test('lets nobody but the admin change who may do what', () => {
    for (const role of ROLES.filter((each) => each !== 'ADMIN')) {
      expect(POLICY[role].actions.managePeople, role).toBe('NO');
      expect(POLICY[role].actions.manageTokens, role).toBe('NO');
      expect(POLICY[role].actions.readAudit, role).toBe('NO');
    }
  });

  test('keeps from the admin what he has no need to know', () => {
    expect(POLICY.ADMIN.incidents).toEqual({ BIASA: 'REGION', TERBATAS: 'NONE', RAHASIA: 'NONE' });
    expect(Object.values(POLICY.ADMIN.fields)).not.toContain(true);
  });
});
