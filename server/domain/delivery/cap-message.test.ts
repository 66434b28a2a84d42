import { expect, test } from 'vitest';
import { capFaults, capText, readCap } from '../../../tests/support/cap-rules.ts';
import { type CapMessage, capDocument, capIndex } from './cap-message.ts';

const SOURCE = {
  sender: 'latihan-2026@15.07.siaga',
  senderName: 'Siaga & "Posko" <Tanjabtim>',
  isExercise: false,
  hoursAhead: 7,
};
const MESSAGE: CapMessage = {
  identifier: '018da3f2-6f2a-7c1e-9d53-0242ac120002',
  sentAt: Date.parse('2024-02-14T00:24:20.500Z'),
  type: 'Alert',
  first: null,
  isTest: false,
  severity: 'CRITICAL',
  truth: 'UNVERIFIED',
  event: { id: 'Insiden kritis', en: 'Critical incident' },
  headline: { id: 'Insiden kritis, TPS 04 <&>', en: 'x'.repeat(300) },
  areaName: 'TPS 04, Sungai Itik, Sadu',
  areaCode: '15.07.05.2004-004',
};
const FIRST = { identifier: 'eins', sentAt: MESSAGE.sentAt - 60_000 };

test.each([
  ['the first', MESSAGE, SOURCE],
  ['an update', { ...MESSAGE, type: 'Update', first: FIRST }, SOURCE],
  ['a cancel', { ...MESSAGE, type: 'Cancel', first: FIRST, severity: 'LOW' }, SOURCE],
  ['a test', { ...MESSAGE, isTest: true }, SOURCE],
  ['an exercise', MESSAGE, { ...SOURCE, isExercise: true }],
  ['in the east', MESSAGE, { ...SOURCE, hoursAhead: 9 }],
] as const)('%s keeps the rules of CAP 1.2', (_name, message, source) => {
  expect(capFaults(readCap(capDocument(message, source)))).toEqual([]);
});

test('what it says is what it was made of', () => {
  const alert = readCap(capDocument(MESSAGE, SOURCE));
  expect(capText(alert, 'sent')).toBe('2024-02-14T07:24:20+07:00');
  expect(capText(alert, 'status')).toBe('Actual');
  expect(capText(alert, 'info', 'severity')).toBe('Extreme');
  expect(capText(alert, 'info', 'headline')).toBe('Insiden kritis, TPS 04 <&>');
  expect(capText(alert, 'info', 'area', 'geocode', 'value')).toBe('15.07.05.2004-004');
  const exercise = readCap(capDocument(MESSAGE, { ...SOURCE, isExercise: true }));
  expect(capText(exercise, 'status')).toBe('Exercise');
});

test.each([
  ['UNVERIFIED', 'Possible'],
  ['CONFIRMED', 'Observed'],
  ['REFUTED', 'Unlikely'],
  [null, 'Unknown'],
] as const)('what is %s is %s', (truth, certainty) => {
  const alert = readCap(capDocument({ ...MESSAGE, truth }, SOURCE));
  expect(capText(alert, 'info', 'certainty')).toBe(certainty);
});

test('an update names its first message as sender, identifier and time', () => {
  const alert = readCap(capDocument({ ...MESSAGE, type: 'Update', first: FIRST }, SOURCE));
  expect(capText(alert, 'references')).toBe('latihan-2026@15.07.siaga,eins,2024-02-14T07:23:20+07:00');
});

test('the rules notice what is wrong', () => {
  const whole = capDocument(MESSAGE, SOURCE);
  const broken = [
    whole.replace('+07:00', 'Z'),
    whole.replace('Extreme', 'Bad'),
    whole.replace(/<sender>.*<\/sender>\n/, ''),
    whole.replace(/(<status>.*\n)(<msgType>.*\n)/, '$2$1'),
    whole.replace('<msgType>Alert', '<msgType>Update'),
    whole.replace(/<restriction>.*\n/, ''),
    whole.replace('<event>', '<verdict/><event>'),
  ];
  for (const text of broken) expect(capFaults(readCap(text)).length, text.slice(0, 300)).toBeGreaterThan(0);
});

test('the index links each message', () => {
  const index = capIndex([MESSAGE], { ...SOURCE, base: 'https://siaga.example.id', startedAt: 0 });
  expect(index).toContain('<updated>2024-02-14T07:24:20+07:00</updated>');
  expect(index).toContain(
    'type="application/cap+xml" href="https://siaga.example.id/cap/018da3f2-6f2a-7c1e-9d53-0242ac120002"',
  );
});

test.each([
  ['CRITICAL', 'Extreme'],
  ['HIGH', 'Severe'],
  ['MEDIUM', 'Moderate'],
  ['LOW', 'Minor'],
] as const)('%s is %s', (severity, word) => {
  expect(capText(readCap(capDocument({ ...MESSAGE, severity }, SOURCE)), 'info', 'severity')).toBe(word);
});

test.each([
  ['Alert', 'Immediate'],
  ['Update', 'Immediate'],
  ['Cancel', 'Past'],
] as const)('%s is %s', (type, word) => {
  const alert = readCap(capDocument({ ...MESSAGE, type, first: FIRST }, SOURCE));
  expect(capText(alert, 'info', 'urgency')).toBe(word);
});

test.each([
  [true, true, 'Test'],
  [true, false, 'Test'],
  [false, true, 'Exercise'],
  [false, false, 'Actual'],
])('a test %s, an exercise %s: %s', (isTest, isExercise, status) => {
  const alert = readCap(capDocument({ ...MESSAGE, isTest }, { ...SOURCE, isExercise }));
  expect(capText(alert, 'status')).toBe(status);
});

test('a headline has 160 characters, whole ones, and control characters are left out', () => {
  const headline = { id: `${'🚨'.repeat(159)}ab`, en: 'a\u0000b\u001fc\td' };
  const document = capDocument({ ...MESSAGE, headline }, SOURCE);
  expect(document).toContain(`<headline>${'🚨'.repeat(159)}a</headline>`);
  expect(document).toContain('<headline>abc\td</headline>');
});

test('an index without messages is as old as the server, and each message says what it is', () => {
  const whole = { ...SOURCE, base: 'https://siaga.example.id/?a&b', startedAt: MESSAGE.sentAt };
  expect(capIndex([], whole)).toContain('<updated>2024-02-14T07:24:20+07:00</updated>');
  const index = capIndex([MESSAGE, { ...MESSAGE, identifier: 'zwei', type: 'Cancel' }], whole);
  expect(index).toContain('<title>Alert: Insiden kritis, TPS 04 &lt;&amp;&gt;</title>');
  expect(index).toContain('<title>Cancel: Insiden kritis, TPS 04 &lt;&amp;&gt;</title>');
  expect(index).toContain('href="https://siaga.example.id/?a&amp;b/cap/zwei"');
  expect(index.match(/<entry>/g)).toHaveLength(2);
});
