import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUDIT_KINDS, type AuditKind } from '../../server/kernel/audit-kinds.ts';
import {
  type MustBeOnRecord,
  type RecordedEntry,
  RecordRoom,
  type WaysToRecord,
} from '../support/record-room.ts';
import { WAYS_OF_GUARDED } from '../support/record-ways-of-guarded.ts';
import { WAYS_OF_MACHINES } from '../support/record-ways-of-machines.ts';
import { WAYS_OF_PEOPLE } from '../support/record-ways-of-people.ts';

const WAYS: Readonly<Record<AuditKind, WaysToRecord>> = {
  ...WAYS_OF_GUARDED,
  ...WAYS_OF_PEOPLE,
  ...WAYS_OF_MACHINES,
};

const says = ({ payload }: RecordedEntry, expected: MustBeOnRecord['payload'] = {}): boolean =>
  Object.entries(expected).every(([name, value]) => payload[name] === value);

const SEEN: readonly string[] = ['SecretSeen', 'RestrictedSeen', 'EvidenceSeen'];

/** Whoever is shown a list sees other guarded incidents in it, and preparing a test may show them to others: those are entries as well. */
const isMeant = (entry: RecordedEntry, kind: string, { subject, actor, payload }: MustBeOnRecord): boolean =>
  entry.kind === kind &&
  says(entry, payload) &&
  (!SEEN.includes(kind) || (entry.subject === subject && entry.actor === actor));

test('every kind of entry is made by an act of this table', () => {
  expect(Object.keys(WAYS).sort()).toEqual(Object.keys(AUDIT_KINDS).sort());
  for (const [kind, ways] of Object.entries(WAYS)) expect(Object.keys(ways), kind).not.toEqual([]);
});

describe('an act goes on record exactly once, with whom it is about and who did it', () => {
  let room: RecordRoom;
  beforeAll(async () => {
    room = await RecordRoom.open();
    await room.newEntries();
  });
  afterAll(() => room.close());

  const rows = Object.entries(WAYS).flatMap(([kind, ways]) =>
    Object.entries(ways).map(([how, act]) => ({ kind, how, act })),
  );
  test.each(rows)('$kind: $how', async ({ kind, act }) => {
    const expected = await act(room);
    const made = (await room.newEntries()).filter((entry) => isMeant(entry, kind, expected));
    const { subject, actor, times = 1 } = expected;
    expect(made.map((entry) => ({ subject: entry.subject, actor: entry.actor }))).toEqual(
      Array.from({ length: times }, () => ({ subject, actor })),
    );
  });
});

test('who made the first admin of an operation, and that he came in, is on record', async () => {
  const room = await RecordRoom.open('operations/pilkada-2024.yaml');
  try {
    const { person } = await room.firstAdmin();
    const entries = await room.newEntries();
    const made = entries.filter(({ subject }) => subject === person);
    const kinds = ['InvitationRedeemed', 'LoggedIn', 'PasswordSet', 'PersonAdded'];
    expect(made.map(({ kind }) => kind).sort()).toEqual(kinds);
    expect(made.every(({ actor }) => actor === person)).toBe(true);
    const issued = entries.filter(({ kind }) => kind === 'InvitationIssued');
    expect(issued).toMatchObject([{ actor: null, payload: { isFirstAdmin: true } }]);
  } finally {
    await room.close();
  }
});
