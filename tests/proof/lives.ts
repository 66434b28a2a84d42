import type { Caller } from './caller.ts';
import { type Scribe, wib } from './scribe.ts';

type Say = (
  incident: string,
  mutation: string,
  change: object,
  wanted: string,
  caller?: Caller,
) => Promise<void>;

/** What becomes of some of them: acknowledged, given to an agency, closed, made more and less secret. */
export async function lives(
  scribe: Scribe,
  by: (name: string) => Caller,
  afterEach: () => Promise<void>,
): Promise<void> {
  const [posko, verifier] = [by('Posko satu'), by('Pengawas')];
  for (const [index, incident] of [...scribe.incidents].entries()) {
    if (index % 4 === 1) await scribe.act(posko, 'acknowledgeIncident', incident, {}, 'IncidentAcknowledged');
    if (index % 5 === 2)
      await scribe.assign(posko, incident, { agency: 'POLRES', supporting: index % 2 ? ['DINKES'] : [] });
    if (index % 7 === 3) await scribe.close(posko, verifier, incident);
    await afterEach();
  }
  const [first, second, third, fourth, fifth] = scribe.incidents as [string, string, string, string, string];
  for (const [incident, level] of [
    [first, 'RAHASIA'],
    [second, 'TERBATAS'],
    [third, 'BIASA'],
    [fourth, 'RAHASIA'],
    [fifth, 'BIASA'],
  ] as const) {
    await scribe.classify(posko, incident, level);
    await afterEach();
  }
}

const RECEIVERS: Readonly<Record<string, string>> = {
  LOGISTIK: 'BAWASLU',
  KESEHATAN_PETUGAS: 'KPU',
  INTIMIDASI_KEKERASAN: 'SPKT_POLRES',
};

/** The rest of what can become of them, those of one kecamatan above all, with a text of its own in every field that takes one. */
export async function laterLives(
  scribe: Scribe,
  by: (name: string) => Caller,
  kecamatan: string,
  afterEach: () => Promise<void>,
): Promise<void> {
  const [posko, leader] = [by('Posko satu'), by('Bupati')];
  const open = scribe.incidents.filter((_, index) => index % 7 !== 3).slice(5);
  const say: Say = async (incident, mutation, change, wanted, caller = posko) => {
    await scribe.act(caller, mutation, incident, { ...change }, wanted);
    await afterEach();
  };
  for (const [index, id] of open.entries()) {
    if (index % 5 === 0) await say(id, 'recordAction', scribe.said(id, 'text'), 'IncidentActionRecorded');
    if (index % 5 === 1) await say(id, 'addNote', scribe.said(id, 'text'), 'IncidentNoteAdded');
    if (index % 5 === 2) {
      const directive = { agency: 'DINKES', dueAt: wib('09:00'), ...scribe.said(id, 'text') };
      const [caller, post] = index % 2 ? [posko, 'KOORDINATOR_PIKET'] : [leader, 'BUPATI'];
      await say(id, 'issueDisposition', { ...directive, post }, 'DispositionIssued', caller);
    }
    if (index % 5 === 3) await handOver(scribe, posko, id, say);
    if (index % 6 === 4) {
      await scribe.releaseWallText(posko, id);
      await afterEach();
    }
    const judged = { truth: 'CONFIRMED', was: 'UNVERIFIED', ...scribe.said(id, 'reason') };
    if (index % 6 === 5) await say(id, 'judgeTruth', judged, 'IncidentTruthJudged');
    if (index % 8 === 6)
      await say(id, 'recommendRevote', { kind: 'PSU', isRecommended: true }, 'RevoteRecommended');
    if (index % 4 === 1) await revote(scribe, posko, id, say);
  }
  await turns(scribe, [posko, by('Pengawas')], { open, kecamatan }, say);
}

/** To the body that its category belongs to, if any does; every second one is answered. */
async function handOver(scribe: Scribe, posko: Caller, incident: string, say: Say): Promise<void> {
  const of = `incident(id: "${incident}")`;
  const { incident: asked } = await posko.read<{ incident: { category: string } }>(`{ ${of} { category } }`);
  const to = RECEIVERS[asked.category];
  if (to === undefined) return;
  const handover = { to, at: wib('06:25'), ...scribe.said(incident, 'receiptNumber') };
  await say(incident, 'recordHandover', handover, 'IncidentHandedOver');
  if (scribe.incidents.indexOf(incident) % 2 === 0) return;
  const now = await posko.read<{ incident: { handovers: { id: string }[] } }>(
    `{ ${of} { handovers { id } } }`,
  );
  const said = { ...scribe.said(incident, 'letterNumber'), ...scribe.said(incident, 'text') };
  const answer = { handover: now.incident.handovers[0]?.id, answer: 'ACTED_ON', answeredAt: wib('06:25') };
  await say(incident, 'recordHandoverAnswer', { ...answer, ...said }, 'HandoverAnswered');
}

/** A revote that nobody answers, one that is refused, one that is held. */
async function revote(scribe: Scribe, posko: Caller, incident: string, say: Say): Promise<void> {
  const said = () => scribe.said(incident, 'text');
  const numbered = () => ({ ...said(), ...scribe.said(incident, 'letterNumber') });
  const proposal = { kind: 'PSU', by: 'PTPS', ground: 'KOTAK_DIBUKA', letterAt: wib('06:20'), ...numbered() };
  await say(incident, 'recordRevoteProposal', proposal, 'RevoteProposalRecorded');
  const end = scribe.incidents.indexOf(incident) % 3;
  if (end === 0) return;
  const { incident: asked } = await posko.read<{ incident: { revotes: { id: string }[] } }>(
    `{ incident(id: "${incident}") { revotes { id } } }`,
  );
  const id = asked.revotes[0]?.id;
  const decision = { decision: end === 1 ? 'REFUSED' : 'ACCEPTED', decidedAt: wib('06:25'), ...numbered() };
  const decided = { revote: id, votesAt: wib('09:00'), ...decision };
  await say(incident, 'recordRevoteDecision', decided, 'RevoteDecisionRecorded');
  const held = { revote: id, outcome: 'HELD', endedAt: wib('06:25'), ...said() };
  if (end === 2) await say(incident, 'recordRevoteOutcome', held, 'RevoteOutcomeRecorded');
}

/** Some are found to be none, reopened, merged into what no fewer people see. */
async function turns(
  scribe: Scribe,
  [posko, verifier]: readonly [Caller, Caller],
  { open, kecamatan }: { readonly open: readonly string[]; readonly kecamatan: string },
  say: Say,
): Promise<void> {
  const free: { id: string; level: string; region: string }[] = [];
  for (const id of open) {
    const { incident } = await posko.read<{
      incident: { level: string; hindersStage: string | null; region: string };
    }>(`{ incident(id: "${id}") { level hindersStage region } }`);
    if (incident.hindersStage === null) free.push({ id, level: incident.level, region: incident.region });
  }
  // Within one kecamatan; what lies in a desa of it goes into what is of the whole, so that some see the one and not the other.
  const of = (level: string, isPlace: (region: string) => boolean) =>
    free.filter((each) => each.level === level && isPlace(each.region)).map(({ id }) => id);
  const isKecamatan = (region: string) => region === kecamatan;
  const isDesa = (region: string) => region.startsWith(`${kecamatan}.`);
  const [[one], [two, three, four], [guarded, dismissed], [secret, reopened]] = [
    of('BIASA', isKecamatan) as [string],
    of('BIASA', isDesa) as [string, string, string],
    of('TERBATAS', isDesa) as [string, string],
    of('RAHASIA', isDesa) as [string, string],
  ];
  for (const [child, into] of [
    [two, one],
    [guarded, one],
    [secret, three],
    [three, four],
  ] as const)
    await say(child, 'mergeIncident', { into }, 'IncidentMerged');
  for (const id of [dismissed, reopened]) {
    await say(id, 'finishIncident', scribe.said(id, 'result'), 'IncidentFinished');
    const dismissing = { post: 'WAKIL_KOORDINATOR', ...scribe.said(id, 'reason') };
    await say(id, 'dismissIncident', dismissing, 'IncidentDismissed', verifier);
  }
  await say(reopened, 'reopenIncident', scribe.said(reopened, 'reason'), 'IncidentReopened');
}
