import {
  ACTIONS,
  FIELD_CLASSES,
  type IncidentReading,
  POLICY,
  ROLES,
  type Role,
  type RolePolicy,
} from '../server/domain/access/access.policy.ts';
import { SHOWING, SIGHTS } from '../server/domain/access/disclosure.policy.ts';
import { ROOT_ACTIONS } from '../server/domain/access/root-actions.policy.ts';
import { LEVELS } from '../server/domain/operation/disclosure-level.policy.ts';
import {
  ACTION_WORDS,
  FIELD_READING_WORDS,
  FIELD_WORDS,
  LEVEL_WORDS,
  PERMISSION_WORDS,
  READING_WORDS,
  ROLE_WORDS,
  SHOWING_WORDS,
  SIGHT_WORDS,
  type Words,
} from './policy-words.ts';

const isDevice = (role: Role): boolean => role === 'WALL' || role.startsWith('PROGRAM_');
const PEOPLE = ROLES.filter((role) => !isDevice(role));
const DEVICES = ROLES.filter(isDevice);

const both = ({ id, en }: Words): string => (id === en ? id : `${id} / *${en}*`);
const heading = (role: Role): string => both(ROLE_WORDS[role]);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** One row for each thing, one column for each role. */
function byRole<Thing extends string>(
  roles: readonly Role[],
  things: readonly Thing[],
  words: Readonly<Record<Thing, Words>>,
  cell: (policy: RolePolicy, thing: Thing) => string,
): string {
  const rows = things.map((thing) => [both(words[thing]), ...roles.map((role) => cell(POLICY[role], thing))]);
  return table(['', ...roles.map(heading)], rows);
}

const reading = (of: IncidentReading): string => both(READING_WORDS[of]);

const LEVEL_TITLES = {
  BIASA: { id: '**BIASA**', en: LEVEL_WORDS.BIASA.en },
  TERBATAS: { id: '**TERBATAS**', en: LEVEL_WORDS.TERBATAS.en },
  RAHASIA: { id: '**RAHASIA**', en: LEVEL_WORDS.RAHASIA.en },
};

function roles(): string {
  const rows = ROLES.map((role) => {
    const { does } = ROLE_WORDS[role];
    return [`\`${role}\``, heading(role), does.id, does.en];
  });
  return table(['', 'peran / *role*', 'tugas', '*what it is for*'], rows);
}

function actions(): string {
  const legend = Object.values(PERMISSION_WORDS).map(
    (permission) => `${permission.mark} ${both(permission)}`,
  );
  const of = (those: readonly Role[]) =>
    byRole(those, ACTIONS, ACTION_WORDS, ({ actions: may }, action) => PERMISSION_WORDS[may[action]].mark);
  return [legend.join(' &nbsp; '), of(PEOPLE), of(DEVICES)].join('\n\n');
}

function incidents(): string {
  const of = (those: readonly Role[]) =>
    byRole(those, LEVELS, LEVEL_TITLES, (policy, level) => reading(policy.incidents[level]));
  return [of(PEOPLE), of(DEVICES)].join('\n\n');
}

function fields(): string {
  const legend = Object.values(FIELD_READING_WORDS).map((reading) => `${reading.mark} ${both(reading)}`);
  const of = (those: readonly Role[]) =>
    byRole(
      those,
      FIELD_CLASSES,
      FIELD_WORDS,
      (policy, field) => FIELD_READING_WORDS[policy.fields[field]].mark,
    );
  return [legend.join(' &nbsp; '), of(PEOPLE), of(DEVICES)].join('\n\n');
}

function pictures(): string {
  const rows = SIGHTS.map((sight) => [
    both(SIGHT_WORDS[sight]),
    ...LEVELS.map((level) => both(SHOWING_WORDS[SHOWING[sight][level]])),
  ]);
  return table(['', ...LEVELS], rows);
}

function requests(): string {
  const rules = [...ACTIONS, 'ANYBODY'] as const;
  const rows = rules.map((rule) => {
    const names = Object.keys(ROOT_ACTIONS).filter((name) => ROOT_ACTIONS[name] === rule);
    const title = rule === 'ANYBODY' ? 'siapa pun / *anybody*' : both(ACTION_WORDS[rule]);
    return [
      title,
      names
        .sort()
        .map((name) => `\`${name}\``)
        .join(', ') || '–',
    ];
  });
  return table(['tindakan / *action*', 'permintaan / *requests*'], rows);
}

const INTRODUCTION = `# Siapa boleh melihat dan berbuat apa / *Who may see and do what*

Dibuat dari tabel yang memutuskan, dengan \`npm run policy\`; jangan disunting. / *Made from the table that decides, by
\`npm run policy\`; not to be edited.*

Hak diberikan sebagai peran di satu wilayah: kabupaten, kecamatan, desa atau TPS, beserta semua di dalamnya. Orang dengan
beberapa hak boleh apa yang diizinkan salah satunya; satu hak tidak memperluas wilayah hak lain. Yang tidak tertulis di sini
tidak boleh.

*Rights are given as a role in one region: the regency, a kecamatan, a desa or a TPS, with everything in it. Somebody with
several may do what any of them allows; none of them widens the region of another. What is not written here is not allowed.*`;

const SECTIONS: readonly (readonly [title: string, text: string, body: () => string])[] = [
  ['Peran / *Roles*', '', roles],
  ['Tindakan / *Actions*', '', actions],
  [
    'Insiden menurut tingkatnya / *Incidents by level*',
    `Insiden yang tidak boleh dibaca sama saja dengan tidak ada: jawabannya sama. / *An incident that somebody may not read
is, to him, none: the answer is the same.*`,
    incidents,
  ],
  [
    'Isian yang dijaga / *Guarded fields*',
    `Untuk apa yang memang boleh dilihat, di wilayah itu; selain itu kosong. Uraian insiden kesehatan perlu dua-duanya: teks
bebas dan kesehatan. / *For what may be seen at all, in that region; empty for everybody else. What was written about an
incident of health takes both: free text and health.*`,
    fields,
  ],
  [
    'Tampilan situasi / *Views of the situation*',
    `Orang dan program mendapat tampilan lengkap bila haknya di wilayah itu membaca semua insiden RAHASIA, tampilan terbatas bila
semua TERBATAS, selain itu tampilan terbuka. Layar mendapat tampilan untuk layar; yang ditutup tidak mendapat apa-apa. /
*People and programs get the whole picture where a right of theirs there reads all RAHASIA incidents, the restricted one where
it reads all TERBATAS, else the open one. A wall gets the picture for walls, and a blank one nothing.*`,
    pictures,
  ],
  ['Permintaan / *Requests*', '', requests],
];

/** The text of `docs/policy.md`: the policy for people who do not read code. */
export const policyText = (): string =>
  `${[INTRODUCTION, ...SECTIONS.map(([title, text, body]) => [`## ${title}`, text, body()].filter(Boolean).join('\n\n'))].join('\n\n')}\n`;
