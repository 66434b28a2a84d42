import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OperationPlanError, type PlanProblem } from './plan-problem.ts';
import { loadOperationPlan, readOperationPlan } from './read-operation-plan.ts';

const FOLDER = join(import.meta.dirname, '../../../operations');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const SHARED = read('shared.yaml');
const PEMILU = read('pemilu-2024.yaml');

/** Replaces exactly one place of a text; a changed plan file must not turn a test into a test of nothing. */
function changed(text: string, from: string, to: string): string {
  expect(text.split(from).length, `${from} occurs`).toBeGreaterThan(1);
  return text.replace(from, to);
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

function problemsOf(text: string, shared = SHARED): readonly PlanProblem[] {
  try {
    readOperationPlan({ name: 'plan.yaml', text }, () => shared);
  } catch (error) {
    if (error instanceof OperationPlanError) return error.problems;
    throw error;
  }
  return [];
}

const wib = (text: string): number => Date.parse(`${text}+07:00`);

describe('the plans that come with Siaga', () => {
  it('keep from walls what accuses somebody until somebody has decided that it may stand there', () => {
    for (const name of ['latihan.yaml', 'pemilu-2024.yaml', 'pilkada-2024.yaml']) {
      const accusing = loadOperationPlan(join(FOLDER, name)).categories.filter(({ alleged }) => alleged);
      expect(accusing.map(({ code, defaultLevel }) => [code, defaultLevel])).toEqual([
        ['POLITIK_UANG', 'TERBATAS'],
        ['KAMPANYE_HITAM_HOAKS', 'TERBATAS'],
        ['NETRALITAS', 'TERBATAS'],
        ['INTIMIDASI_KEKERASAN', 'TERBATAS'],
      ]);
    }
  });

  it('are the general election, the regional election and the exercise', () => {
    const plans = readdirSync(FOLDER).filter((name) => name !== 'shared.yaml');
    expect(plans.sort()).toEqual(['latihan.yaml', 'pemilu-2024.yaml', 'pilkada-2024.yaml']);
    expect(plans.map((name) => loadOperationPlan(join(FOLDER, name)).kind)).toEqual([
      'EXERCISE',
      'PEMILU',
      'PILKADA',
    ]);
  });

  it.each(['latihan', 'pemilu-2024', 'pilkada-2024'])(
    '%s has 16 categories and the wall slots T1 to T8 in order',
    (name) => {
      const plan = loadOperationPlan(join(FOLDER, `${name}.yaml`));
      expect(plan.categories).toHaveLength(16);
      const slots = plan.stages.flatMap(({ wallSlot }) => wallSlot ?? []);
      expect(slots).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8']);
    },
  );

  it.each(['latihan', 'pemilu-2024', 'pilkada-2024'])(
    '%s lets counting, and what follows from it, go on until noon of the next day',
    (name) => {
      const { stages } = loadOperationPlan(join(FOLDER, `${name}.yaml`));
      const extended = stages.flatMap(({ code, limitAt, extendedUntil }) =>
        extendedUntil === undefined ? [] : [[code, (extendedUntil - limitAt) / 3_600_000]],
      );
      expect(extended).toEqual([
        ['PENGHITUNGAN_SELESAI', 12],
        ['CHASIL_SELESAI', 12],
        ['SIREKAP_TERKIRIM', 12],
        ['KOTAK_KE_PPS', 12],
        ['KOTAK_DI_PPK', 12],
      ]);
    },
  );

  it('resolve moments in the zone of the operation', () => {
    const plan = loadOperationPlan(join(FOLDER, 'pemilu-2024.yaml'));
    const opened = plan.stages.find(({ wallSlot }) => wallSlot === 'T3');
    expect(opened).toMatchObject({
      code: 'PEMUNGUTAN_DIBUKA',
      expectedAt: wib('2024-02-14T07:00'),
      limitAt: wib('2024-02-14T07:15'),
    });
    const atPpk = plan.stages.find(({ wallSlot }) => wallSlot === 'T8');
    expect(atPpk).toMatchObject({
      limitAt: wib('2024-02-15T00:00'),
      toleranceMinutes: { A: 0, B: 0, C: 720 },
    });
    expect(plan.opensAt).toBe(wib('2024-02-11T00:00'));
    expect(plan.exercise).toBeNull();
    expect(plan.severities.LOW).toEqual({
      acknowledgeMinutes: 60,
      firstActionMinutes: null,
      followUpMinutes: 120,
      verificationMinutes: null,
    });
  });

  it('start the exercise at 06.30 at sixty times the speed', () => {
    const { exercise, opensAt } = loadOperationPlan(join(FOLDER, 'latihan.yaml'));
    expect(exercise).toEqual({ startsAt: wib('2024-02-14T06:30'), speed: 60 });
    expect(opensAt).toBe(wib('2024-02-13T00:00'));
  });

  it('are plain JSON that reads back unchanged', () => {
    const plan = loadOperationPlan(join(FOLDER, 'latihan.yaml'));
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

describe('a wrong plan is refused with line, field and expectation', () => {
  const cases: [string, from: string, to: string, field: string, expected: RegExp, found: string][] = [
    [
      'a moment that is a number',
      'limitAt: H 07.15',
      'limitAt: 7.15',
      'stages[4].limitAt',
      /a moment such as/,
      '7.15',
    ],
    [
      'an hour that does not exist',
      'limitAt: H 07.15',
      'limitAt: H 25.15',
      'stages[4].limitAt',
      /a moment such as/,
      '"H 25.15"',
    ],
    [
      'a limit before the expected time',
      'limitAt: H 07.15',
      'limitAt: H 06.50',
      'stages[4].limitAt',
      /^H 07\.00 .* or later$/,
      '"H 06.50"',
    ],
    [
      'overtime that ends before the limit',
      'extendedUntil: H+1 12.00',
      'extendedUntil: H 23.00',
      'stages[8].extendedUntil',
      /later than H\+1 00\.00/,
      '"H 23.00"',
    ],
    [
      'overtime after the operation',
      'extendedUntil: H+1 12.00',
      'extendedUntil: H+90 12.00',
      'stages[8].extendedUntil',
      /within the operation/,
      '"H+90 12.00"',
    ],
    [
      'a stage out of order',
      'expectedAt: H 05.00',
      'expectedAt: H-2 05.00',
      'stages[2].expectedAt',
      /TPS_SIAP comes before it/,
      '"H-2 05.00"',
    ],
    [
      'a wall slot used twice',
      'wallSlot: T2',
      'wallSlot: T1',
      'stages[3].wallSlot',
      /no other stage/,
      '"T1"',
    ],
    ['wall slots out of order', 'wallSlot: T1', 'wallSlot: T5', 'stages[3].wallSlot', /after T5/, '"T2"'],
    ['a ninth wall slot', 'wallSlot: T8', 'wallSlot: T9', 'stages[12].wallSlot', /one of T1, T2/, '"T9"'],
    [
      'a stage code used twice',
      'code: PETUGAS_LENGKAP',
      'code: LOGISTIK_TIBA',
      'stages[3].code',
      /once/,
      '"LOGISTIK_TIBA"',
    ],
    [
      'a code in small letters',
      'code: PETUGAS_LENGKAP',
      'code: petugas',
      'stages[3].code',
      /capital letters/,
      '"petugas"',
    ],
    [
      'phases with a gap',
      'startsAt: H 13.30',
      'startsAt: H 13.45',
      'phases[4].startsAt',
      /^H 13\.30, when ANTREAN_TERAKHIR ends/,
      '"H 13.45"',
    ],
    [
      'a phase without end in the middle',
      'endsAt: H 13.30',
      'endsAt:',
      'phases[3].endsAt',
      /only the last phase/,
      'nothing',
    ],
    [
      'a moment after the operation',
      'limitAt: H+17 24.00',
      'limitAt: H+18 24.00',
      'stages[13].limitAt',
      /within the operation/,
      '"H+18 24.00"',
    ],
    [
      'an operation that closes before it opens',
      'closesAt: H+17 24.00',
      'closesAt: H-4 24.00',
      'closesAt',
      /later than opensAt/,
      '"H-4 24.00"',
    ],
    ['an unknown kind', 'kind: PEMILU', 'kind: KUIS', 'kind', /one of PEMILU, PILKADA, EXERCISE/, '"KUIS"'],
    [
      'an exercise without its clock',
      'kind: PEMILU',
      'kind: EXERCISE',
      'exercise',
      /because the kind is EXERCISE/,
      'nothing',
    ],
    [
      'a clock without an exercise',
      'zone: WIB',
      'zone: WIB\nexercise: { startsAt: H 06.30, speed: 60 }',
      'exercise',
      /nothing/,
      'a group of keys',
    ],
    [
      'a stage of a kecamatan that stops the voting at a TPS',
      'code: REKAPITULASI_KECAMATAN\n    level: KECAMATAN',
      'code: REKAPITULASI_KECAMATAN\n    stopsVoting: true\n    level: KECAMATAN',
      'stages[13].stopsVoting',
      /only stages of level TPS/,
      'true',
    ],
    [
      'a mark that is neither yes nor no',
      'stopsVoting: true',
      'stopsVoting: perhaps',
      'stages[2].stopsVoting',
      /true or false/,
      '"perhaps"',
    ],
    ['a zone outside Indonesia', 'zone: WIB', 'zone: UTC', 'zone', /one of WIB, WITA, WIT/, '"UTC"'],
    [
      'a day that does not exist',
      'date: 2024-02-14',
      'date: 2024-02-30',
      'date',
      /a day that exists/,
      '"2024-02-30"',
    ],
    ['a tolerance without a class', 'C: 15m }', '}', 'stages[5].tolerance.C', /a duration/, 'nothing'],
    ['a duration that is a number', 'C: 15m', 'C: 15', 'stages[5].tolerance.C', /a duration such as/, '15'],
    ['a misspelled section', 'phases:', 'fases:', 'fases', /one of the keys/, 'the unknown key "fases"'],
    [
      'a text with a reversed reading direction',
      "'Pemilu 2024'",
      '"Pemilu \\u202E2024"',
      'name.id',
      /reading direction/,
      '"Pemilu \\u202e2024"',
    ],
    [
      'a text with a control character',
      "'Pemilu 2024'",
      '"Pemilu\\u0007"',
      'name.id',
      /control characters/,
      '"Pemilu\\u0007"',
    ],
  ];

  it.each(cases)('%s', (_title, from, to, field, expected, found) => {
    const text = changed(PEMILU, from, to);
    const problem = problemsOf(text).find((candidate) => candidate.field === field);
    expect(problem).toBeDefined();
    expect(problem).toMatchObject({ file: 'plan.yaml', expected: expect.stringMatching(expected), found });
    expect(problem!.line).toBeGreaterThanOrEqual(1);
  });

  it('at the line and column of the value', () => {
    const text = changed(PEMILU, 'limitAt: H 07.15', 'limitAt: 7.15');
    expect(problemsOf(text)).toEqual([
      {
        file: 'plan.yaml',
        line: lineOf(text, 'limitAt: 7.15'),
        column: 14,
        field: 'stages[4].limitAt',
        expected: 'a moment such as "H 07.00", "H-1 18.00" or "H+1 12.00"',
        found: '7.15',
      },
    ]);
  });

  it('at the key itself for a key nobody knows', () => {
    const text = changed(PEMILU, '    level: TPS', '    lvel: TPS');
    const problem = problemsOf(text).find(({ field }) => field === 'stages[1].lvel');
    expect(problem).toMatchObject({
      line: lineOf(text, 'lvel: TPS'),
      column: 5,
      expected: expect.stringContaining('level, label'),
    });
  });

  it('at the entry for a key that is missing', () => {
    const text = changed(PEMILU, '    limitAt: H 07.15\n', '');
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({
      field: 'stages[4].limitAt',
      line: lineOf(text, 'code: PEMUNGUTAN_DIBUKA'),
      found: 'nothing',
    });
  });

  it('in the shared file, under its name and its line', () => {
    const shared = changed(SHARED, 'agency: PLN\n', 'agency: PLM\n');
    expect(problemsOf(PEMILU, shared)).toEqual([
      expect.objectContaining({
        file: 'shared.yaml',
        line: lineOf(shared, 'agency: PLM'),
        found: '"PLM"',
        expected: expect.stringContaining('PLN'),
      }),
    ]);
  });

  it('where a wall title has more than 18 characters, in either language', () => {
    const shared = changed(
      SHARED,
      "wallTitle: { id: 'Listrik padam', en: 'Power cut' }",
      "wallTitle: { id: 'Listrik padam total', en: 'Power cut everywhere' }",
    );
    const fields = problemsOf(PEMILU, shared).map(({ field, expected }) => [field, expected]);
    expect(fields).toEqual([
      ['categories[10].kinds[0].wallTitle.id', 'a text of 1 to 18 characters without spaces at its ends'],
      ['categories[10].kinds[0].wallTitle.en', 'a text of 1 to 18 characters without spaces at its ends'],
    ]);
  });

  it('with all problems at once, in the order of the file', () => {
    const text = changed(
      changed(changed(PEMILU, 'zone: WIB', 'zone: UTC'), 'limitAt: H 07.15', 'limitAt: 7.15'),
      'wallSlot: T2',
      'wallSlot: T1',
    );
    const problems = problemsOf(text, changed(SHARED, 'agency: PLN\n', 'agency: PLM\n'));
    expect(problems.map(({ field }) => field)).toEqual([
      'zone',
      'stages[3].wallSlot',
      'stages[4].limitAt',
      'categories[10].agency',
    ]);
  });

  describe('what accuses somebody', () => {
    const ALLEGED = `    alleged:
      label: { id: 'Dugaan politik uang', en: 'Alleged money politics' }
      wallTitle: { id: 'Dugaan politik uang', en: 'Alleged vote buying' }
`;
    const LEVEL = '    defaultLevel: TERBATAS\n';
    const money = (change: (text: string) => string): string => {
      const [entry = ''] = /- code: POLITIK_UANG\n(?: {4}.*\n)+/.exec(SHARED) ?? [];
      return changed(SHARED, entry, change(entry));
    };

    it.each([
      ['has no level', (text: string) => text.replace(LEVEL, '')],
      ['may be read by everybody', (text: string) => text.replace(LEVEL, '    defaultLevel: BIASA\n')],
    ])('and %s', (_name, change) => {
      const problems = problemsOf(PEMILU, money(change));
      expect(problems[0]).toMatchObject({
        field: expect.stringMatching(/^categories\[\d+\]\.defaultLevel$/),
        expected: expect.stringContaining('TERBATAS or RAHASIA'),
      });
    });

    it('by a kind that may be read by everybody', () => {
      const open = money((text) =>
        text.replace('- code: SERANGAN_FAJAR\n', '- code: SERANGAN_FAJAR\n        defaultLevel: BIASA\n'),
      );
      expect(problemsOf(PEMILU, open).map(({ field }) => field)).toEqual([
        expect.stringMatching(/^categories\[\d+\]\.kinds\[0\]\.defaultLevel$/),
      ]);
    });

    it('by a kind that has no words for as long as it is alleged', () => {
      const unsaid = money((text) => text.replace(/ {8}alleged:\n.*\n.*\n/, ''));
      expect(problemsOf(PEMILU, unsaid)).toMatchObject([
        {
          field: expect.stringMatching(/^categories\[\d+\]\.kinds\[0\]\.alleged$/),
          expected: expect.stringContaining('what it is called while it is alleged'),
        },
      ]);
    });

    it('in the words of what is proven', () => {
      const same = money((text) =>
        text.replace(
          ALLEGED,
          ALLEGED.replace("id: 'Dugaan politik uang', en: 'Alleged v", "id: 'Politik uang', en: 'Alleged v"),
        ),
      );
      expect(problemsOf(PEMILU, same)).toMatchObject([
        {
          field: expect.stringMatching(/^categories\[\d+\]\.alleged\.wallTitle\.id$/),
          expected: expect.stringContaining('other words'),
        },
      ]);
    });
  });

  it('where the YAML itself is broken', () => {
    const text = changed(PEMILU, 'zone: WIB', 'zone: "WIB');
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({ expected: 'well-formed YAML' });
  });

  it('where a key occurs twice', () => {
    const [problem] = problemsOf(changed(PEMILU, 'zone: WIB', 'zone: WIB\nzone: WIT'));
    expect(problem).toMatchObject({ expected: 'well-formed YAML', line: lineOf(PEMILU, 'zone: WIB') + 1 });
  });

  it('where a comment turns the reading direction', () => {
    const text = changed(PEMILU, '# the quiet period begins', '# the quiet \u202Eperiod');
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({ line: lineOf(text, '# the quiet'), found: '"\\u202e"' }),
    ]);
  });

  it('where an alias would multiply its content', () => {
    const text = changed(
      PEMILU,
      "name: { id: 'Pemilu 2024', en: '2024 General Election' }",
      "name: &n { id: 'a', en: 'b' }\nkindred: *n",
    );
    expect(problemsOf(text).map(({ found }) => found)).toContain('the alias *n');
  });

  it.each(['', '[]', 'hello', '---\n---\n'])('where it is no plan at all: %j', (text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });

  it('where the file that it extends is absent or in another folder', () => {
    const absent = (): string => {
      throw new Error('no such file');
    };
    expect(() => readOperationPlan({ name: 'plan.yaml', text: PEMILU }, absent)).toThrow(/no such file/);
    const text = changed(PEMILU, 'extends: shared.yaml', 'extends: ../shared.yaml');
    expect(problemsOf(text)[0]).toMatchObject({ field: 'extends', found: '"../shared.yaml"' });
  });

  it('in words that name file, line, field, expectation and finding', () => {
    const text = changed(PEMILU, 'zone: WIB', 'zone: UTC');
    expect(() => readOperationPlan({ name: 'plan.yaml', text }, () => SHARED)).toThrow(
      `plan.yaml is not a valid operation plan: 1 problem.\n  plan.yaml:${lineOf(text, 'zone: UTC')}:7  zone\n      expected one of WIB, WITA, WIT\n      found "UTC"`,
    );
  });
});

it('a section of the file itself replaces the whole section of the shared file', () => {
  const plan = readOperationPlan(
    { name: 'plan.yaml', text: `${PEMILU}\nveryLateAfter: 45m\n` },
    () => SHARED,
  );
  expect(plan.veryLateAfterMinutes).toBe(45);
});
