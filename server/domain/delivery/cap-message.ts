import type { Truth } from '../incident/incident-standing.policy.ts';
import type { Label, Severity } from '../operation/operation-plan.ts';

/** One message of the Common Alerting Protocol 1.2 (OASIS), and what it is made of. Instants are epoch milliseconds. */
export interface CapMessage {
  /** The same for ever: the id of the event that it tells of. */
  readonly identifier: string;
  readonly sentAt: number;
  readonly type: 'Alert' | 'Update' | 'Cancel';
  /** The message that it updates or cancels; null: it is the first. */
  readonly first: Pick<CapMessage, 'identifier' | 'sentAt'> | null;
  readonly isTest: boolean;
  readonly severity: Severity;
  /** Whether its incident is so; null: it is about no single one. */
  readonly truth: Truth | null;
  /** What sort of thing it is, and what is said of it, in both languages. */
  readonly event: Label;
  readonly headline: Label;
  /** Name and code of the region or TPS. */
  readonly areaName: string;
  readonly areaCode: string;
}

/** What is the same in all messages of a server. */
export interface CapSource {
  /** Names the server among all that send such messages. */
  readonly sender: string;
  readonly senderName: string;
  readonly isExercise: boolean;
  /** Hours that its clocks are ahead of UTC. */
  readonly hoursAhead: number;
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  CRITICAL: 'Extreme',
  HIGH: 'Severe',
  MEDIUM: 'Moderate',
  LOW: 'Minor',
};
/** Whoever reports may be mistaken: only what somebody has verified was observed. */
const CERTAINTIES: Readonly<Record<Truth, string>> = {
  CONFIRMED: 'Observed',
  UNVERIFIED: 'Possible',
  REFUTED: 'Unlikely',
};
const RESTRICTION: Readonly<Label> = {
  id: 'Hanya untuk instansi yang bertugas. / ',
  en: 'For agencies on duty alone.',
};
const LANGUAGES = [
  ['id', 'id-ID'],
  ['en', 'en-US'],
] as const;
const HEADLINE_LENGTH = 160;

/** A message as an XML document, its elements in the order of the schema. */
export function capDocument(message: CapMessage, source: CapSource): string {
  const { identifier, sentAt, type, first } = message;
  return xmlDocument(
    `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">`,
    element('identifier', identifier),
    element('sender', source.sender),
    element('sent', capTime(sentAt, source)),
    element('status', message.isTest ? 'Test' : source.isExercise ? 'Exercise' : 'Actual'),
    element('msgType', type),
    element('scope', 'Restricted'),
    element('restriction', RESTRICTION.id + RESTRICTION.en),
    ...(first
      ? [element('references', [source.sender, first.identifier, capTime(first.sentAt, source)].join())]
      : []),
    ...LANGUAGES.map(([language, code]) => info(message, source, language, code)),
    '</alert>',
  );
}

function info(
  message: CapMessage,
  source: CapSource,
  language: keyof Label,
  code: (typeof LANGUAGES)[number][1],
): string {
  const { type, severity, truth, event, headline, areaName, areaCode } = message;
  return [
    '<info>',
    element('language', code),
    element('category', 'Safety'),
    element('event', event[language]),
    element('urgency', type === 'Cancel' ? 'Past' : 'Immediate'),
    element('severity', SEVERITIES[severity]),
    element('certainty', truth === null ? 'Unknown' : CERTAINTIES[truth]),
    element('senderName', source.senderName),
    element('headline', [...headline[language]].slice(0, HEADLINE_LENGTH).join('')),
    '<area>',
    element('areaDesc', areaName),
    '<geocode>',
    element('valueName', 'kode-wilayah'),
    element('value', areaCode),
    '</geocode>',
    '</area>',
    '</info>',
  ].join('\n');
}

/** The index of messages, newest first, as an Atom feed (RFC 4287); `base` is where this server is reached. */
export function capIndex(
  messages: readonly CapMessage[],
  { base, startedAt, ...source }: CapSource & { readonly base: string; readonly startedAt: number },
): string {
  return xmlDocument(
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', `${base}/cap`),
    element('title', `${source.senderName}: CAP 1.2`),
    element('updated', capTime(messages[0]?.sentAt ?? startedAt, source)),
    '<author>',
    element('name', source.senderName),
    '</author>',
    `<link rel="self" type="application/atom+xml" href="${escaped(`${base}/cap`)}"/>`,
    ...messages.map((message) => entry(message, source, base)),
    '</feed>',
  );
}

function entry({ identifier, sentAt, type, headline }: CapMessage, source: CapSource, base: string): string {
  return [
    '<entry>',
    element('id', `urn:uuid:${identifier}`),
    element('title', `${type}: ${headline.id}`),
    element('updated', capTime(sentAt, source)),
    `<link rel="alternate" type="application/cap+xml" href="${escaped(`${base}/cap/${identifier}`)}"/>`,
    element('summary', headline.en),
    '</entry>',
  ].join('\n');
}

/** As the schema wants it: to the second, with the offset in numbers and never as Z. */
function capTime(at: number, { hoursAhead }: CapSource): string {
  const local = new Date(at + hoursAhead * 3_600_000).toISOString().slice(0, 19);
  return `${local}+${String(hoursAhead).padStart(2, '0')}:00`;
}

const xmlDocument = (...lines: readonly string[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n');

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters are no part of XML 1.0, however they are written. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
