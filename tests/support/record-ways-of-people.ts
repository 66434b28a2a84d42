import { expect } from 'vitest';
import type { AuditKind } from '../../server/kernel/audit-kinds.ts';
import { newId } from '../../server/kernel/ids.ts';
import { must } from '../../server/kernel/must.ts';
import {
  byAdmin,
  byPosko,
  byServer,
  OPERATION,
  PASSWORD,
  REGENCY,
  RecordDoor,
  type RecordRoom,
  type WaysToRecord,
} from './record-room.ts';

const REASON = 'Surat 12/2024';

const logIn = async (room: RecordRoom, username: string, password = PASSWORD) => {
  const door = new RecordDoor();
  await room.services.logIn.logIn(door, { username, password });
  return door;
};
const reporter = async (room: RecordRoom) => {
  const id = newId();
  const tps = '15.07.05.2004-001';
  const where = { region: '15.07.05.2004', institution: 'KPPS', tps: [tps] };
  const { invitations } = await room.services.reporters.inviteReporters(room.posko, { id, ...where });
  return { tps, invitation: must(invitations[0], 'an invitation') };
};
const phoneOf = async (room: RecordRoom) => {
  const { tps, invitation } = await reporter(room);
  const door = new RecordDoor();
  await room.services.logIn.redeemInvitation(door, { id: newId(), code: invitation.code ?? '' });
  return { tps, viewer: await room.viewer(door) };
};

/** What is done with accounts and rights, and by whom. */
export const WAYS_OF_PEOPLE = {
  LoggedIn: {
    'by a password': async (room) => {
      const { id, username } = await room.person();
      await logIn(room, username);
      return { subject: id, actor: id, payload: { how: 'PASSWORD' } };
    },
    'by a passkey': async (room) => {
      const { id, answer } = await room.withPasskey();
      await room.services.passkeys.logIn(new RecordDoor(), await answer());
      return { subject: id, actor: id, payload: { how: 'PASSKEY' } };
    },
    'by an invitation': async (room) => {
      const { id } = await room.person();
      return { subject: id, actor: id, payload: { how: 'INVITATION' } };
    },
  },
  LogInFailed: {
    'of somebody who is known': async (room) => {
      const { id, username } = await room.person();
      await expect(logIn(room, username, 'salah')).rejects.toThrow();
      return { ...byServer(id), payload: { how: 'PASSWORD' } };
    },
    'of nobody who is known': async (room) => {
      await expect(logIn(room, 'tidak.ada')).rejects.toThrow();
      return { ...byServer(OPERATION), payload: { how: 'PASSWORD' } };
    },
    'by a passkey': async (room) => {
      const { id, answer } = await room.withPasskey();
      const wrong = { ...(await answer()), signature: 'AAAA' };
      await expect(room.services.passkeys.logIn(new RecordDoor(), wrong)).rejects.toThrow();
      return { ...byServer(id), payload: { how: 'PASSKEY' } };
    },
    'of somebody who sets a password': async (room) => {
      const { id, viewer, door } = await room.person();
      const request = { currentPassword: 'salah', newPassword: 'lima gajah minum kopi' };
      await expect(room.services.logIn.setPassword(viewer, door, request)).rejects.toThrow();
      return byServer(id);
    },
  },
  LoggedOut: {
    'by whoever asks for it': async (room) => {
      const { id, viewer, door } = await room.person();
      await room.services.logIn.logOut(viewer, door);
      return { subject: id, actor: id };
    },
  },
  SessionEnded: {
    'by its owner, from elsewhere': async (room) => {
      const { id, username, viewer } = await room.person();
      const { session } = await room.viewer(await logIn(room, username));
      await room.services.people.endSession(viewer, { id: newId(), session: session ?? '' });
      return { subject: id, actor: id };
    },
    'by an admin': async (room) => {
      const { id, viewer } = await room.person();
      const admin = await room.adminWithSession();
      await room.services.people.endSession(admin, { id: newId(), session: viewer.session ?? '' });
      return { subject: id, actor: admin.principal };
    },
  },
  PersonAdded: { 'by an invitation': async (room) => byAdmin(room, (await room.invited()).id) },
  PersonChanged: {
    'by an admin': async (room) => {
      const { id: person } = await room.invited();
      await room.services.people.changePerson(room.admin, { id: newId(), person, name: 'Nama Lain' });
      return byAdmin(room, person);
    },
  },
  PersonBarred: {
    'by an admin': async (room) => {
      const { id: person } = await room.person();
      await room.services.people.barPerson(room.admin, { id: newId(), person, reason: REASON });
      return byAdmin(room, person);
    },
    'who reports from the field': async (room) => {
      const { viewer } = await phoneOf(room);
      const phone = must(viewer.principal, 'a phone');
      await room.services.reporters.barReporter(room.posko, { id: newId(), reporter: phone, reason: REASON });
      return byPosko(room, phone);
    },
  },
  PersonErased: {
    'by an admin': async (room) => {
      const { id: person } = await room.invited();
      await room.services.people.erasePerson(room.admin, { id: newId(), person, reason: REASON });
      return byAdmin(room, person);
    },
  },
  PasswordSet: {
    'by an invitation': async (room) => {
      const { id } = await room.person();
      return { subject: id, actor: id, payload: { by: 'INVITATION' } };
    },
    'by its owner': async (room) => {
      const { id, viewer, door } = await room.person();
      const request = { currentPassword: PASSWORD, newPassword: 'lima gajah minum kopi' };
      await room.services.logIn.setPassword(viewer, door, request);
      return { subject: id, actor: id, payload: { endedSessions: 0 } };
    },
  },
  PasskeyAdded: {
    'by its owner': async (room) => {
      const { id } = await room.withPasskey();
      return { subject: id, actor: id };
    },
  },
  PasskeyRemoved: {
    'by its owner': async (room) => {
      const { id, viewer, passkey } = await room.withPasskey();
      await room.services.passkeys.removePasskey(viewer, { passkey: passkey.id });
      return { subject: id, actor: id };
    },
  },
  InvitationIssued: {
    'to a person': async (room) => byAdmin(room, (await room.invited()).id),
    'to a person, once more': async (room) => {
      const { id: person } = await room.invited();
      await room.services.people.invitePersonAgain(room.admin, { id: newId(), person });
      return { ...byAdmin(room, person), times: 2 };
    },
    'to those of a desa': async (room) => {
      const id = newId();
      const where = { region: '15.07.05.2004', institution: 'KPPS', tps: ['15.07.05.2004-002'] };
      await room.services.reporters.inviteReporters(room.posko, { id, ...where });
      return byPosko(room, id);
    },
  },
  InvitationRedeemed: {
    'by a person': async (room) => {
      const { id } = await room.person();
      return { subject: id, actor: id, payload: { as: 'PERSON' } };
    },
    'by the phone of a reporter': async (room) => {
      const { viewer } = await phoneOf(room);
      const phone = must(viewer.principal, 'a phone');
      return { subject: phone, actor: phone, payload: { as: 'REPORTER' } };
    },
  },
  AccessGranted: {
    'by an admin': async (room) => {
      const { id: person } = await room.person();
      const right = { role: 'LEADER', region: REGENCY, agency: null, post: 'BUPATI' } as const;
      const grant = { ...right, startsAt: null, endsAt: null };
      await room.services.people.grantAccess(room.admin, { id: newId(), person, grant, reason: REASON });
      return { ...byAdmin(room, person), times: 2 };
    },
  },
  AccessRevoked: {
    'by an admin': async (room) => {
      const { id, viewer } = await room.person();
      const grant = must(viewer.grants[0], 'a right').id;
      await room.services.people.revokeAccess(room.admin, { id: newId(), grant, reason: REASON });
      return byAdmin(room, id);
    },
  },
} satisfies Partial<Record<AuditKind, WaysToRecord>>;
