import { en } from '../web/src/i18n/en.ts';
import { id, type Word } from '../web/src/i18n/id.ts';

/** Where the server keeps the words of the files that it makes. */
export const FILE_LABELS_PATH = 'server/domain/history/file-labels.ts';

/** The words of the catalogue that files use: of their own, and of every code that a file shows by its name. */
const USED = [
  'file.',
  'history.kind.',
  'history.byServer',
  'severity.CRITICAL',
  'severity.HIGH',
  'severity.MEDIUM',
  'severity.LOW',
  'incident.number.',
  'incident.status.',
  'incident.level.',
  'incident.truth.',
  'takeover.limit.',
  'stages.assertion.',
  'call.SAFE',
  'call.NO_ANSWER',
  'call.INCIDENT',
  'rolls.READY',
  'rolls.NOT_READY',
  'handover.answer.',
  'revote.decision.',
  'revote.outcome.',
  'channel.',
  'alerts.rung.NOBODY',
  'alerts.rung.UNREACHABLE',
  'timeline.alert.',
  'region.KABUPATEN.named',
  'tps.one',
];
const isUsed = (key: string): boolean => USED.some((name) => key === name || key.startsWith(name));

const listOf = (name: string, words: Readonly<Record<Word, string>>): string => {
  const lines = (Object.keys(id) as Word[])
    .filter(isUsed)
    .toSorted()
    .map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(words[key])},`);
  return `const ${name} = {\n${lines.join('\n')}\n}`;
};

/** The file in which the server finds the words of the catalogue, since it shares no code with the pages. */
export const fileLabelsText =
  (): string => `// Made by \`npm run labels\` from the catalogue in web/src/i18n: words are changed there.
${listOf('id', id)} as const;

export type FileWord = keyof typeof id;

${listOf('en', en)} as const satisfies Record<FileWord, string>;

export const FILE_LABELS: Readonly<Record<'id' | 'en', Readonly<Record<FileWord, string>>>> = { id, en };
`;
