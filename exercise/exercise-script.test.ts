import { describe, expect, it } from 'vitest';
import { sampleOperationView } from '../tests/support/sample-operation-view.ts';
import type { ExerciseAct } from './exercise-acts.ts';
import { exerciseScript, scriptHash } from './exercise-script.ts';
import { operationMoment } from './operation-moment.ts';
import { shareOf, TPS_2024 } from './proportions-2024.ts';

const operation = sampleOperationView();
const acts = exerciseScript(operation, 'latihan');
const firsts = acts.filter((act) => !act.isRepeat);
const reports = firsts.filter((act) => act.mutation === 'reportCheckpoint');
const incidents = firsts.filter((act) => act.mutation === 'raiseIncident');
const moment = (text: string): number => operationMoment(text, operation.date, operation.zone);
const isBetween = (act: ExerciseAct, from: string, until: string): boolean =>
  act.dueAt >= moment(from) && act.dueAt < moment(until);

/** Pairs of category and kind that say nothing about anybody's guilt. */
const HARMLESS = new Set([
  'LOGISTIK/SURAT_SUARA_KURANG',
  'LOGISTIK/SURAT_SUARA_TERTUKAR',
  'LOGISTIK/TINTA_HABIS',
  'LOGISTIK/BILIK_SUARA_RUSAK',
  'LOGISTIK/ALAT_BANTU_TIDAK_ADA',
  'PEMBUKAAN_TERLAMBAT/TPS_BELUM_SIAP',
  'PROSEDUR/ANTREAN_MEMANJANG',
  'BENCANA_CUACA/TPS_TERENDAM_ROB',
  'BENCANA_CUACA/BANJIR',
  'BENCANA_CUACA/HUJAN_LEBAT',
  'LISTRIK_INTERNET/LISTRIK_PADAM',
  'LISTRIK_INTERNET/SINYAL_LEMAH',
  'KESEHATAN_PETUGAS/PETUGAS_SAKIT',
  'KESEHATAN_PETUGAS/PEMILIH_SAKIT',
  'TRANSPORTASI_PERGESERAN/KENDARAAN_RUSAK',
  'TRANSPORTASI_PERGESERAN/KAPAL_TERTAHAN',
  'TRANSPORTASI_PERGESERAN/JALAN_PUTUS',
]);

describe('the list of acts', () => {
  it('is the same for the same seed', () => {
    expect(scriptHash(exerciseScript(sampleOperationView(), 'latihan'))).toBe(scriptHash(acts));
  });

  it('is another one for another seed', () => {
    expect(scriptHash(exerciseScript(operation, 'besok'))).not.toBe(scriptHash(acts));
  });

  it('is ordered by time, and no act comes before one it builds on', () => {
    const place = new Map(firsts.map((act) => [act.id, acts.indexOf(act)]));
    for (const [index, act] of acts.entries()) {
      expect(act.dueAt).toBeGreaterThanOrEqual(acts[index - 1]?.dueAt ?? 0);
      for (const id of act.needs) expect(place.get(id)).toBeLessThan(index);
    }
  });

  it('gives every act an id of its own, and a repetition the id and body of its first', () => {
    const byId = new Map(firsts.map((act) => [act.id, act]));
    expect(byId.size).toBe(firsts.length);
    const repeats = acts.filter((act) => act.isRepeat);
    expect(repeats.length).toBeGreaterThan(20);
    for (const repeat of repeats) expect(repeat.body).toEqual(byId.get(repeat.id)?.body);
  });

  it('speaks only of what the operation and its roster know', () => {
    const tps = new Set(
      operation.kecamatanList.flatMap((kecamatan) =>
        kecamatan.desaList.flatMap((desa) => desa.tpsList.map((one) => one.code)),
      ),
    );
    const stages = new Set(
      operation.stages.filter((stage) => stage.level === 'TPS').map((stage) => stage.code),
    );
    for (const { body } of reports) {
      expect(tps.has(body.tps) && stages.has(body.stage)).toBe(true);
      expect(operation.institutions).toContain(body.institution);
    }
    for (const { body } of incidents) {
      expect(body.tps?.every((code) => tps.has(code) && code.startsWith(body.region)) ?? true).toBe(true);
      if (body.hindersStage !== undefined) expect(stages).toContain(body.hindersStage);
    }
    for (const act of firsts) {
      if (act.mutation === 'reportCheckpoint' || act.mutation === 'raiseIncident') continue;
      expect(operation.posts).toContain(act.body.post);
      if (act.mutation === 'assignAgency') expect(operation.agencies).toContain(act.body.agency);
    }
  });

  it('lets everything happen before it is sent, by the clock of whoever sends it, and after the operation opened', () => {
    for (const act of acts) {
      const trueTime = Date.parse(act.body.happenedAt) - act.clockOffsetSeconds * 1_000;
      expect(trueTime).toBeLessThanOrEqual(act.dueAt);
      expect(trueTime).toBeGreaterThanOrEqual(operation.opensAt);
    }
  });

  it('holds no second report of one institution that is not a correction', () => {
    const plain = reports.filter((act) => act.body.corrects === undefined);
    expect(new Set(plain.map(({ body }) => `${body.tps}/${body.stage}/${body.institution}`)).size).toBe(
      plain.length,
    );
  });
});

describe('the day', () => {
  it('opens late at as many TPS as on 14 February 2024', () => {
    const limit = operation.stages.find((stage) => stage.code === 'PEMUNGUTAN_DIBUKA')?.limitAt ?? 0;
    const late = new Set(
      reports
        .filter(({ body }) => body.stage === 'PEMUNGUTAN_DIBUKA' && body.assertion === 'DONE')
        .filter((act) => Date.parse(act.body.happenedAt) - act.clockOffsetSeconds * 1_000 > limit)
        .map(({ body }) => body.tps),
    );
    const expected = shareOf(TPS_2024.openedLate, 713);
    expect(expected).toBe(32);
    expect(Math.abs(late.size - expected)).toBeLessThanOrEqual(8);
  });

  it('sends most openings within two minutes of seven', () => {
    const burst = reports.filter(
      ({ body, ...act }) =>
        body.stage === 'PEMUNGUTAN_DIBUKA' &&
        isBetween({ body, ...act } as ExerciseAct, 'H 07.00', 'H 07.02'),
    );
    expect(burst.length).toBeGreaterThan(560);
  });

  it('sends what happened the day before as soon as it begins', () => {
    const before = reports.filter((act) => act.dueAt < moment('H 06.30'));
    expect(
      new Set(before.filter(({ body }) => body.stage === 'LOGISTIK_TIBA').map(({ body }) => body.tps)).size,
    ).toBeGreaterThan(600);
  });

  it('hears Sungai Benuh hours late', () => {
    const far = operation.kecamatanList
      .flatMap((one) => one.desaList)
      .find((desa) => desa.name === 'Sungai Benuh');
    const opening = reports.filter(
      ({ body }) => body.stage === 'PEMUNGUTAN_DIBUKA' && body.tps.startsWith(`${far?.code}-`),
    );
    expect(opening.length).toBeGreaterThan(0);
    for (const act of opening) expect(act.dueAt).toBeGreaterThan(moment('H 10.00'));
  });

  const doneAt = (stage: string) =>
    new Map(
      reports
        .filter(
          ({ body }) => body.stage === stage && body.assertion === 'DONE' && body.corrects === undefined,
        )
        .map((act) => [act.body.tps, Date.parse(act.body.happenedAt) - act.clockOffsetSeconds * 1_000]),
    );

  it('counts through the night: most end after midnight, many from two to six, all by noon', () => {
    const ends = [...doneAt('PENGHITUNGAN_SELESAI').values()];
    const share = (from: string, until: string) =>
      ends.filter((at) => at >= moment(from) && at < moment(until)).length / ends.length;
    expect(ends.length).toBeGreaterThan(650);
    expect(share('H 18.00', 'H 24.00')).toBeGreaterThan(0.3);
    expect(share('H 18.00', 'H 24.00')).toBeLessThan(0.45);
    expect(share('H+1 02.00', 'H+1 06.00')).toBeGreaterThan(0.25);
    expect(share('H 18.00', 'H+1 12.00')).toBe(1);
  });

  it('lets boxes leave once counting is over and travel as long as the way is', () => {
    const [ends, leaves, arrives] = ['PENGHITUNGAN_SELESAI', 'KOTAK_KE_PPS', 'KOTAK_DI_PPK'].map(doneAt);
    const ways = [...(arrives ?? [])].flatMap(([tps, at]) => {
      const left = leaves?.get(tps);
      return left === undefined ? [] : [{ tps, minutes: (at - left) / 60_000 }];
    });
    for (const [tps, at] of leaves ?? []) expect(at).toBeGreaterThan(ends?.get(tps) ?? 0);
    const isFar = ({ tps }: { tps: string }) => tps.startsWith('15.07.05.2001-');
    expect(ways.filter(isFar).length).toBeGreaterThan(0);
    for (const { minutes } of ways.filter(isFar)) expect(minutes).toBeGreaterThan(7 * 60);
    for (const each of ways) if (!isFar(each)) expect(each.minutes).toBeLessThan(6 * 60);
  });

  it('has the rhythm of a real one: incidents in the hundreds, none of which accuses anybody', () => {
    expect(incidents.length).toBeGreaterThan(100);
    expect(incidents.length).toBeLessThan(300);
    for (const { body } of incidents) expect(HARMLESS).toContain(`${body.category}/${body.kind}`);
  });

  it('hinders openings and releases each one before it happens', () => {
    const hindering = incidents.filter(({ body }) => body.hindersStage === 'PEMUNGUTAN_DIBUKA');
    expect(hindering.length).toBeGreaterThan(10);
    for (const { id, body } of hindering) {
      const closing = firsts.find((act) => act.mutation === 'closeIncident' && act.body.incident === id);
      const opening = reports.find(
        (act) =>
          act.body.stage === 'PEMUNGUTAN_DIBUKA' &&
          act.body.tps === body.tps?.[0] &&
          act.body.assertion === 'DONE',
      );
      if (opening !== undefined) expect(closing?.dueAt).toBeLessThan(opening.dueAt);
    }
  });

  it('ends grave incidents, and those of several reports, by two: one finishes them, another of another post closes them', () => {
    const bySecond = firsts.filter((act) => act.isBySecondPerson);
    expect(new Set(bySecond.map(({ mutation }) => mutation))).toEqual(new Set(['closeIncident']));
    for (const { body, needs } of bySecond.filter((act) => act.mutation === 'closeIncident')) {
      const incident = incidents.find(({ id }) => 'incident' in body && id === body.incident);
      const isOfSeveral = firsts.some(
        (act) => act.mutation === 'mergeIncident' && 'into' in act.body && act.body.into === incident?.id,
      );
      expect(isOfSeveral || ['CRITICAL', 'HIGH'].includes(incident?.body.severity ?? '')).toBe(true);
      const finished = firsts.find((act) => act.mutation === 'finishIncident' && needs.includes(act.id));
      expect(finished?.body).toMatchObject({ incident: incident?.id });
      expect(finished?.body).not.toMatchObject({ post: 'post' in body && body.post });
    }
  });

  it('keeps word going about grave incidents, but for a few that are forgotten', () => {
    const limit: Readonly<Record<string, number>> = { CRITICAL: 10, HIGH: 20 };
    const longest = incidents.flatMap(({ id, body }) => {
      const most = limit[body.severity];
      const told = firsts.filter(
        (act) => act.mutation !== 'reportCheckpoint' && 'incident' in act.body && act.body.incident === id,
      );
      const words = told.filter(({ mutation }) =>
        ['assignAgency', 'recordAction', 'finishIncident'].includes(mutation),
      );
      if (most === undefined || !words.some(({ mutation }) => mutation === 'finishIncident')) return [];
      const gaps = words.slice(1).map((word, index) => word.dueAt - (words[index]?.dueAt ?? 0));
      return [Math.max(...gaps) / 60_000 <= most];
    });
    expect(longest.length).toBeGreaterThan(30);
    const kept = longest.filter(Boolean).length / longest.length;
    expect(kept).toBeGreaterThan(0.8);
    expect(kept).toBeLessThan(1);
  });

  it('plays all of the life: actions recorded, some incidents snoozed, reports of one storm merged, truth found out', () => {
    const of = (mutation: string) => firsts.filter((act) => act.mutation === mutation).length;
    expect(of('recordAction')).toBeGreaterThan(50);
    expect(of('snoozeIncident')).toBeGreaterThan(3);
    expect(of('mergeIncident')).toBeGreaterThan(1);
    const truths = firsts.flatMap(({ body }) => ('truth' in body && body.truth ? [body.truth] : []));
    expect(truths.filter((truth) => truth === 'CONFIRMED').length).toBeGreaterThan(30);
    expect(truths).toContain('REFUTED');
  });

  it('gives two directives in the name of a leader: one is confirmed in time, one after it', () => {
    const of = (mutation: string) => firsts.filter((act) => act.mutation === mutation);
    const late = of('confirmDisposition').map(({ dueAt, body }) => {
      const issued = of('issueDisposition').find(
        ({ id }) => 'disposition' in body && body.disposition === id,
      );
      const due = issued && 'dueAt' in issued.body ? Date.parse(issued.body.dueAt ?? '') : Number.NaN;
      const closed = of('closeIncident').find(
        (act) => 'incident' in body && 'incident' in act.body && act.body.incident === body.incident,
      );
      expect(dueAt).toBeLessThan(closed?.dueAt ?? Number.POSITIVE_INFINITY);
      return dueAt > due;
    });
    expect(late.sort()).toEqual([false, true]);
    expect(of('issueDisposition')).toHaveLength(2);
  });

  it('knows disagreement, denial, correction, wrong clocks and impatient phones', () => {
    expect(reports.filter(({ body }) => body.assertion === 'NOT_DONE').length).toBeGreaterThan(5);
    expect(reports.filter(({ body }) => body.corrects !== undefined).length).toBeGreaterThan(30);
    expect(reports.filter((act) => act.clockOffsetSeconds !== 0).length).toBeGreaterThan(50);
    expect(firsts.filter((act) => act.copies > 1).length).toBeGreaterThan(200);
    expect(firsts.every((act) => act.copies <= 20)).toBe(true);
  });
});
