import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';

const refusal = (code: string) => expect.objectContaining({ code });

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let posko: Viewer;
  let second: Viewer;
  beforeAll(async () => {
    const place = await fresh();
    ({ posko, second } = await admitAll(place.url, {
      posko: { grants: [{ role: 'POSKO' }] },
      second: { grants: [{ role: 'POSKO', post: 'OPERATOR_POSKO' }] },
    }));
    room = await composeOn(place);
  });
  afterAll(() => room.close());

  const raise = (change: object = {}) => room.siaga.services.incident.raiseIncident(incident(change), posko);
  const stored = (id: string) => room.siaga.services.incidentQueries.incident(id, posko);
  const kinds = async () => {
    const page = await room.siaga.services.situationQueries.events({ first: 100, after: null }, posko);
    return page.edges.map((edge) => edge.node);
  };

  test('an incident takes severity and agency from the plan, and a number of its own', async () => {
    const first = await raise();
    const second = await raise({ severity: 'LOW' });
    expect(first.incident).toMatchObject({
      severity: 'HIGH',
      category: 'LOGISTIK',
      receivedAt: wib('06.30'),
    });
    expect(second.incident).toMatchObject({ severity: 'LOW' });
    expect(second.incident.number).not.toBe(first.incident.number);
    expect(await stored(first.incident.id)).toMatchObject({
      status: 'NEW',
      agency: 'KPU',
      isAgencyAssigned: false,
    });
  });

  test('what accuses somebody starts where walls do not tell of it, unless its reporter decides otherwise', async () => {
    const accusing = { category: 'POLITIK_UANG', kind: 'SERANGAN_FAJAR' };
    expect((await raise(accusing)).incident).toMatchObject({ level: 'TERBATAS', series: 'TERBATAS' });
    expect((await raise({ ...accusing, level: 'BIASA' })).incident).toMatchObject({ level: 'BIASA' });
    expect((await raise()).incident).toMatchObject({ level: 'BIASA' });
    // That a stage is hindered is seen by everybody: whoever says so has to decide that its reason may be, too.
    const hindering = { category: 'INTIMIDASI_KEKERASAN', kind: null, hindersStage: 'PEMUNGUTAN_DIBUKA' };
    await expect(raise(hindering)).rejects.toEqual(refusal('LEVEL_HIDES_HINDRANCE'));
    expect((await raise({ ...hindering, level: 'BIASA' })).incident).toMatchObject({ level: 'BIASA' });
  });

  test('free text and the name of the place are kept out of the log and can be read back', async () => {
    const { incident: raised } = await raise({
      description: 'isi-rahasia',
      placeName: 'tempat-rahasia',
      placeKind: 'GUDANG',
    });
    expect(JSON.stringify(await kinds())).not.toMatch(/rahasia/);
    const { incidentQueries } = room.siaga.services;
    const read = must(await stored(raised.id), 'the incident');
    expect(await incidentQueries.textOf(read, 'description', posko)).toBe('isi-rahasia');
    expect(await incidentQueries.textOf(read, 'placeName', posko)).toBe('tempat-rahasia');
  });

  test('acknowledged, assigned and closed, an incident has its whole story in order', async () => {
    const { incident: raised } = await raise();
    const acts = room.siaga.services.incident;
    await acts.acknowledgeIncident(act(raised.id), posko);
    expect(await stored(raised.id)).toMatchObject({
      status: 'ACKNOWLEDGED',
      acknowledgedBy: 'KOORDINATOR_PIKET',
    });
    await acts.assignAgency(act(raised.id, { agency: 'POLRES', was: { agency: 'KPU' } }), posko);
    expect(await stored(raised.id)).toMatchObject({
      status: 'IN_HAND',
      agency: 'POLRES',
      isAgencyAssigned: true,
    });
    await acts.finishIncident(act(raised.id), posko);
    expect(await stored(raised.id)).toMatchObject({
      status: 'AWAITING_VERIFICATION',
      limit: 'VERIFICATION',
      dueAt: wib('06.50'),
    });
    await acts.closeIncident(act(raised.id, { post: 'OPERATOR_POSKO', result: 'Surat suara tiba.' }), second);
    expect(await stored(raised.id)).toMatchObject({ status: 'CLOSED', closedAt: wib('06.30') });
    const timeline = await room.siaga.services.timelineQueries.of(
      must(await stored(raised.id), 'the incident'),
      posko,
    );
    expect(new Set(timeline.map(({ kind }) => kind).filter((kind) => !kind.startsWith('ALERT_')))).toEqual(
      new Set(['RAISED', 'ACKNOWLEDGED', 'AGENCY_ASSIGNED', 'FINISHED', 'CLOSED']),
    );
    expect(timeline.find((entry) => entry.kind === 'CLOSED')?.text).toBe('Surat suara tiba.');
  });

  test('assigning what nobody acknowledged acknowledges it, as two events', async () => {
    const { incident: raised } = await raise();
    await room.siaga.services.incident.assignAgency(
      act(raised.id, { agency: 'KPU', was: { agency: 'KPU' } }),
      posko,
    );
    const own = (await kinds()).filter((event) => event.subject === raised.id).map((event) => event.kind);
    expect(own).toEqual(['IncidentRaised', 'IncidentAcknowledged', 'AgencyAssigned']);
  });

  test('a stage that it hinders is hindered at its TPS until it is closed', async () => {
    const tps = '15.07.05.2004-002';
    const { incident: raised } = await raise({
      tps: [tps],
      hindersStage: 'PETUGAS_LENGKAP',
      severity: 'MEDIUM',
    });
    const status = async () =>
      (await room.siaga.services.situationQueries.tpsStory(tps, posko))?.stages.find(
        (stage) => stage.stage === 'PETUGAS_LENGKAP',
      )?.status;
    await expect.poll(status).toBe('HINDERED');
    await room.siaga.services.incident.closeIncident(act(raised.id), posko);
    await expect.poll(status).not.toBe('HINDERED');
  });

  test('an incident that names no TPS hinders every TPS of its region', async () => {
    const { incident: raised } = await raise({
      tps: [],
      region: '15.07.05.2009',
      hindersStage: 'PETUGAS_LENGKAP',
    });
    expect((await stored(raised.id))?.tps).toHaveLength(5);
  });

  test.each([
    ['an unknown category', { category: 'GOSIP' }, 'CATEGORY_UNKNOWN'],
    ['an unknown kind', { kind: 'GOSIP' }, 'CATEGORY_UNKNOWN'],
    ['an unknown region', { region: '15.07.99', tps: [] }, 'REGION_UNKNOWN'],
    ['an unknown TPS', { tps: ['15.07.05.2004-999'] }, 'TPS_UNKNOWN'],
    ['a TPS outside the region', { region: '15.07.01' }, 'TPS_OUTSIDE_REGION'],
    ['an unknown stage', { hindersStage: 'SARAPAN' }, 'STAGE_UNKNOWN'],
    ['an unknown institution', { institution: 'SARAPAN' }, 'INSTITUTION_UNKNOWN'],
    ['an unknown kind of place', { placeKind: 'BULAN' }, 'PLACE_KIND_UNKNOWN'],
    ['a point that is not on earth', { point: { latitude: 91, longitude: 0 } }, 'POINT_NOT_ON_EARTH'],
    ['a text over its limit', { description: 'x'.repeat(1001) }, 'TEXT_NOT_ACCEPTABLE'],
    ['a time ahead', { happenedAt: wib('07.00') }, 'HAPPENED_IN_FUTURE'],
  ])('%s is refused with its own code and stores nothing', async (_what, change, code) => {
    const before = (await kinds()).length;
    await expect(raise(change)).rejects.toEqual(refusal(code));
    expect((await kinds()).length).toBe(before);
  });

  test.each<[string, object, (plan: OperationPlan) => readonly { code: string }[]]>([
    ['institution', { institution: 'SARAPAN' }, ({ institutions }) => institutions],
    ['placeKind', { placeKind: 'BULAN' }, ({ placeKinds }) => placeKinds],
    [
      'hindersStage',
      { hindersStage: 'SARAPAN' },
      ({ stages }) => stages.filter(({ level }) => level === 'TPS'),
    ],
    ['category', { category: 'GOSIP', kind: null }, ({ categories }) => categories],
    ['category', { category: 'GOSIP', kind: 'TINTA' }, ({ categories }) => categories],
    [
      'kind',
      { kind: 'GOSIP' },
      ({ categories }) => categories.find(({ code }) => code === 'LOGISTIK')?.kinds ?? [],
    ],
  ])('an unknown %s in %o is answered with those that there are', async (_field, change, known) => {
    const answer = await raise(change).catch((error: Refusal) => error.fields());
    const plan = loadOperationPlan('operations/latihan.yaml');
    expect(answer).toMatchObject({ known: known(plan).map(({ code }) => code) });
  });

  test.each([[null], [{ latitude: -1.25, longitude: 104.5 }], [{ latitude: 0, longitude: 0 }]])(
    'the point %j of an incident is read as it was raised',
    async (point) => {
      const { incident: raised } = await raise({ point });
      expect((await stored(raised.id))?.point).toEqual(point);
    },
  );

  test('a point that is not on earth is named', async () => {
    const point = { latitude: 91, longitude: 103 };
    expect(await raise({ point }).catch((error: Refusal) => error.fields())).toEqual(point);
  });

  test('acts refuse what cannot be done', async () => {
    const acts = room.siaga.services.incident;
    const { incident: raised } = await raise();
    await expect(acts.acknowledgeIncident(act(newId()), posko)).rejects.toEqual(refusal('INCIDENT_UNKNOWN'));
    await expect(acts.acknowledgeIncident(act(raised.id, { post: 'RAJA' }), posko)).rejects.toEqual(
      refusal('POST_UNKNOWN'),
    );
    await expect(
      acts.assignAgency(act(raised.id, { agency: 'FBI', was: { agency: 'KPU' } }), posko),
    ).rejects.toEqual(refusal('AGENCY_UNKNOWN'));
    await acts.acknowledgeIncident(act(raised.id), posko);
    await expect(acts.acknowledgeIncident(act(raised.id), posko)).rejects.toEqual(
      refusal('INCIDENT_ALREADY_ACKNOWLEDGED'),
    );
    await acts.finishIncident(act(raised.id), posko);
    await acts.closeIncident(act(raised.id, { post: 'OPERATOR_POSKO' }), second);
    await expect(acts.closeIncident(act(raised.id), posko)).rejects.toEqual(
      refusal('INCIDENT_ALREADY_CLOSED'),
    );
  });

  test('incidents are found by region, category, severity, status, agency and time', async () => {
    const { incident: raised } = await raise({
      category: 'LISTRIK_INTERNET',
      kind: 'LISTRIK_PADAM',
      region: '15.07.11.2002',
      tps: [],
      happenedAt: wib('06.10'),
    });
    const { incidentQueries } = room.siaga.services;
    const found = async (filter: object) =>
      (await incidentQueries.incidents(filter, { first: 100, after: null }, posko)).edges.map(
        (edge) => edge.node.id,
      );
    for (const filter of [
      { region: '15.07.11' },
      { region: '15.07.11.2002' },
      { category: 'LISTRIK_INTERNET' },
      { agency: 'PLN' },
      { happened: { from: wib('06.10'), until: wib('06.11') } },
    ]) {
      expect(await found(filter)).toEqual([raised.id]);
    }
    expect(await found({ status: 'NEW', severity: 'MEDIUM', received: { from: wib('06.30') } })).toEqual([
      raised.id,
    ]);
    expect(await found({ received: { until: wib('06.30') } })).toEqual([]);
  });
});
