import type { Caller } from './caller.ts';
import type { Cast } from './cast.ts';
import { Scribe, wib } from './scribe.ts';
import { DESA, NEXT_TPS, OTHER, REGENCY, SADU, THIRD, TPS } from './world.ts';

/** Ids that are the same in each world, since their senders choose them. Those of what is hidden have a letter of their own. */
export const idsFrom = (mark: '8' | '9'): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `0198a0e0-0000-4000-${mark}000-${String(count).padStart(12, '0')}`;
  };
};

/** Texts that are the same in each world. */
const texts = { text: (what: string) => `Surat suara ${what.split(' ').at(-1)}` };

const LEVELS = ['BIASA', 'TERBATAS', 'RAHASIA'] as const;

/** Who acts; nobody of them is compared. */
export interface Actors {
  readonly posko: Caller;
  readonly second: Caller;
  readonly admin: Caller;
  readonly reporter: Caller;
}

/** What those who are compared see of it, each a part. */
export interface VisibleLife {
  readonly incidents: readonly string[];
  readonly rollCall: string;
  readonly webhook: string;
}

/** Everything that can become of things, once, in the kecamatan to which those belong who are compared. */
export async function visibleLife(
  { posko, second, admin, reporter }: Actors,
  url: string,
): Promise<VisibleLife> {
  const nextId = idsFrom('8');
  const scribe = new Scribe(texts, nextId);
  const webhook = nextId();
  const target = { url, allowedHost: '127.0.0.1' };
  await admin.act('addWebhook', { id: webhook, name: 'Sirene', region: SADU, ...target }, 'WebhookAdded');
  for (const stage of ['TPS_SIAP', 'LOGISTIK_TIBA']) {
    await scribe.report(posko, TPS, stage, { institution: 'LINMAS' });
    await scribe.report(reporter, TPS, stage, { assertion: 'NOT_DONE' });
    await scribe.report(posko, NEXT_TPS, stage);
  }
  for (const level of LEVELS) {
    for (const severity of ['CRITICAL', 'LOW']) {
      const id = await scribe.raise(posko, level, { region: DESA, tps: [TPS] }, { severity });
      await scribe.act(posko, 'acknowledgeIncident', id, {}, 'IncidentAcknowledged');
      await scribe.act(posko, 'addNote', id, scribe.said(id, 'text'), 'IncidentNoteAdded');
    }
  }
  const own = await scribe.raise(reporter, 'TERBATAS', { region: DESA, tps: [TPS] });
  await scribe.raise(reporter, 'BIASA', { region: DESA, tps: [TPS] });
  const [open, twin] = scribe.incidents as [string, string];
  await scribe.assign(posko, open, { agency: 'DINKES', supporting: ['POLRES'] });
  await scribe.act(posko, 'recordAction', open, scribe.said(open, 'text'), 'IncidentActionRecorded');
  const directive = { agency: 'DINKES', dueAt: wib('09:00'), ...scribe.said(open, 'text') };
  await scribe.act(posko, 'issueDisposition', open, directive, 'DispositionIssued');
  await scribe.releaseWallText(posko, open);
  await scribe.act(posko, 'mergeIncident', twin, { into: open }, 'IncidentMerged');
  await scribe.classify(posko, own, 'BIASA');
  await scribe.classify(posko, scribe.incidents[5] as string, 'TERBATAS');
  const closed = await scribe.raise(posko, 'BIASA', { region: SADU }, { severity: 'HIGH' });
  await scribe.close(posko, second, closed);
  await scribe.call(posko, TPS, 'NO_ANSWER');
  const rollCall = await scribe.ask(posko, SADU, [DESA]);
  await scribe.answer(posko, rollCall, DESA, 'READY');
  await scribe.lesson(posko, SADU);
  return { incidents: scribe.incidents, rollCall, webhook };
}

export const scribeOf = (mark: '8' | '9', from: string): Scribe => {
  const next = idsFrom(mark);
  return new Scribe(texts, () => next().replace('0198a0e0-0000', `0198a0e0-${from}`));
};

/** Much about incidents of one level, in one place: raised, worked on, followed, put off, merged, ended. */
export async function guardedLife(
  { posko, second }: Actors,
  scribe: Scribe,
  { level, region }: { readonly level: string; readonly region: string },
): Promise<readonly string[]> {
  const before = scribe.incidents.length;
  // Of the agency KPU: no other one may read what is guarded of it.
  const what = { category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG' };
  for (const severity of ['CRITICAL', 'MEDIUM', 'LOW', 'CRITICAL'])
    await scribe.raise(posko, level, { region }, { ...what, severity });
  const [one, two, three, four] = scribe.incidents.slice(before) as [string, string, string, string];
  for (const id of [one, two, three, four])
    await scribe.act(posko, 'acknowledgeIncident', id, {}, 'IncidentAcknowledged');
  await scribe.assign(posko, one, { agency: 'POLRES', supporting: [] });
  await scribe.act(posko, 'addNote', one, scribe.said(one, 'text'), 'IncidentNoteAdded');
  await scribe.act(posko, 'recordAction', one, scribe.said(one, 'text'), 'IncidentActionRecorded');
  const directive = { agency: 'POLRES', dueAt: wib('09:00'), ...scribe.said(one, 'text') };
  await scribe.act(posko, 'issueDisposition', one, directive, 'DispositionIssued');
  await scribe.releaseWallText(posko, one);
  await scribe.act(posko, 'mergeIncident', two, { into: one }, 'IncidentMerged');
  const judged = { truth: 'CONFIRMED', was: 'UNVERIFIED', ...scribe.said(three, 'reason') };
  await scribe.act(posko, 'judgeTruth', three, judged, 'IncidentTruthJudged');
  const snooze = { until: wib('06:45'), ...scribe.said(three, 'reason') };
  await scribe.act(posko, 'snoozeIncident', three, snooze, 'IncidentSnoozed');
  await scribe.close(posko, second, four);
  return [one, two, three, four];
}

/** Everything that happens in other kecamatan. */
export async function lifeElsewhere(actors: Actors, scribe: Scribe, otherTps: string): Promise<void> {
  const { posko, admin } = actors;
  for (const level of LEVELS) {
    await guardedLife(actors, scribe, { level, region: OTHER });
    await scribe.raise(posko, level, { region: THIRD }, { severity: 'CRITICAL' });
  }
  for (const stage of ['TPS_SIAP', 'LOGISTIK_TIBA']) await scribe.report(posko, otherTps, stage);
  await scribe.call(posko, otherTps, 'SAFE');
  const rollCall = await scribe.ask(posko, OTHER, [otherTps.slice(0, 13)]);
  await scribe.answer(posko, rollCall, otherTps.slice(0, 13), 'NOT_READY');
  await scribe.lesson(posko, OTHER);
  const invited = { region: otherTps.slice(0, 13), tps: [otherTps], institution: 'PTPS' };
  await admin.act('inviteReporters', invited, 'ReportersInvited');
}

/** Who may what, and who comes and goes: the matter of those who keep the doors. */
export async function lifeAtTheDoors(admin: Caller, cast: Cast, round: number): Promise<void> {
  const someone = await cast.person(`Orang ${round}`, [{ role: 'ADMIN', region: REGENCY }]);
  for (const grant of someone.grantIds)
    await admin.act('revokeAccess', { grant, reason: 'Pindah' }, 'AccessRevoked');
  await cast.program(`Alat ${round}`, OTHER, ['READ']);
}
