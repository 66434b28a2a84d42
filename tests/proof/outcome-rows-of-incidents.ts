import { DUE, type OutcomeRow, once, onIncident, REASON } from './outcome-row.ts';
import { DESA, POST } from './outcome-world.ts';
import { wib } from './scribe.ts';

const PROPOSAL = {
  kind: 'PSU',
  by: 'PTPS',
  ground: 'KOTAK_DIBUKA',
  letterNumber: 'S-1',
  letterAt: wib('06:20'),
};
const ACCEPTANCE = {
  decision: 'ACCEPTED',
  decidedAt: wib('06:25'),
  votesAt: wib('09:00'),
  letterNumber: 'K-1',
};

/** Acts on incidents and their photos. */
export const ON_INCIDENTS: Readonly<Record<string, OutcomeRow>> = {
  raiseIncident: once(async ({ posko }, id) => ({
    by: posko.caller,
    input: {
      ...{ id, category: 'LOGISTIK', region: DESA, level: 'TERBATAS', severity: 'HIGH', institution: 'KPPS' },
      ...{ happenedAt: wib('06:21'), description: 'Kotak suara rusak' },
    },
  })),
  acknowledgeIncident: onIncident('acknowledge', () => ({})),
  addNote: onIncident('note', () => ({ text: 'Catatan' })),
  assignAgency: onIncident('assign', async ({ posko }, incident) => {
    const { incident: was } = await posko.caller.read<{ incident: object }>(
      `{ incident(id: "${incident}") { agency supporting } }`,
    );
    return { agency: 'DINKES', supporting: ['POLRES'], was };
  }),
  changeHindrance: onIncident('hindrance', () => ({ stage: 'LOGISTIK_TIBA', was: null })),
  changeSeverity: onIncident('severity', () => ({ severity: 'HIGH', was: 'MEDIUM', reason: REASON })),
  classifyIncident: onIncident('classify', () => ({ level: 'TERBATAS', reason: REASON })),
  finishIncident: onIncident('finish', () => ({ result: 'Selesai' })),
  closeIncident: onIncident(
    'close',
    async (world, incident) => {
      await world.before('finishIncident', incident, { result: 'Selesai' }, 'IncidentFinished');
      return { post: 'WAKIL_KOORDINATOR', result: 'Selesai' };
    },
    'chief',
  ),
  dismissIncident: onIncident(
    'dismiss',
    async (world, incident) => {
      await world.before('finishIncident', incident, { result: 'Selesai' }, 'IncidentFinished');
      return { post: 'WAKIL_KOORDINATOR', reason: REASON };
    },
    'chief',
  ),
  reopenIncident: onIncident('reopen', async (world, incident) => {
    await world.before('finishIncident', incident, { result: 'Selesai' }, 'IncidentFinished');
    const dismissing = { post: 'WAKIL_KOORDINATOR', reason: REASON };
    await world.before('dismissIncident', incident, dismissing, 'IncidentDismissed', world.chief);
    return { reason: REASON };
  }),
  issueDisposition: onIncident('directive', () => ({ agency: 'DINKES', dueAt: DUE, text: 'Kirim tim' })),
  confirmDisposition: onIncident('confirm', async (world, incident) => {
    const directive = { agency: 'DINKES', dueAt: DUE, text: 'Kirim tim' };
    return {
      disposition: await world.before('issueDisposition', incident, directive, 'DispositionIssued'),
    };
  }),
  judgeTruth: onIncident('truth', () => ({ truth: 'CONFIRMED', was: 'UNVERIFIED', reason: REASON })),
  mergeIncident: onIncident('merged', async (world) => ({ into: await world.incident('merged into') })),
  unmergeIncident: onIncident('unmerged', async (world, incident) => {
    const into = await world.incident('unmerged from');
    await world.before('mergeIncident', incident, { into }, 'IncidentMerged');
    return {};
  }),
  recommendRevote: onIncident('revote', () => ({ kind: 'PSU', isRecommended: true })),
  recordRevoteProposal: onIncident('proposal', () => PROPOSAL),
  recordRevoteDecision: onIncident('decision', async (world, incident) => ({
    revote: await world.before('recordRevoteProposal', incident, PROPOSAL, 'RevoteProposalRecorded'),
    ...ACCEPTANCE,
  })),
  recordRevoteOutcome: onIncident('outcome', async (world, incident) => {
    const revote = await world.before('recordRevoteProposal', incident, PROPOSAL, 'RevoteProposalRecorded');
    const accepted = { revote, ...ACCEPTANCE };
    await world.before('recordRevoteDecision', incident, accepted, 'RevoteDecisionRecorded');
    return { revote, outcome: 'HELD', endedAt: wib('06:26') };
  }),
  recordAction: onIncident('action', () => ({ text: 'Petugas berangkat' })),
  recordHandover: onIncident('handover', () => ({ to: 'BAWASLU', at: wib('06:25'), receiptNumber: 'TT-1' })),
  recordHandoverAnswer: onIncident('answer', async (world, incident) => {
    const handover = { to: 'BAWASLU', at: wib('06:25') };
    return {
      handover: await world.before('recordHandover', incident, handover, 'IncidentHandedOver'),
      ...{ answer: 'RECEIVED', answeredAt: wib('06:26'), letterNumber: 'J-1' },
    };
  }),
  releaseWallText: onIncident('wall text', () => ({ text: 'Logistik terlambat' })),
  snoozeIncident: onIncident('snooze', () => ({ until: wib('06:50'), reason: REASON })),
  wakeIncident: onIncident('wake', async (world, incident) => {
    const rest = { until: wib('06:50'), reason: REASON };
    await world.before('snoozeIncident', incident, rest, 'IncidentSnoozed');
    return {};
  }),
  starEntry: onIncident('star', async (world, incident) => ({
    entry: await world.before('addNote', incident, { text: 'Penting' }, 'IncidentNoteAdded'),
    isStarred: true,
  })),
  undoIncidentAct: onIncident('undo', async (world, incident) => ({
    act: await world.before('addNote', incident, { text: 'Keliru' }, 'IncidentNoteAdded'),
  })),
  announcePhoto: once(async (world, id) => {
    const { announcement } = await world.photo(await world.incident('photo'), 1);
    return { by: world.posko.caller, input: { id, ...announcement } };
  }),
  removePhoto: once(async (world, id) => {
    const photo = world.id('photo to be removed');
    const { announcement, send } = await world.photo(await world.incident('removed photo'), 2);
    await world.posko.caller.act('announcePhoto', { id: photo, ...announcement }, 'PhotoAnnounced');
    await send();
    return {
      by: world.posko.caller,
      input: { id, photo, post: POST, reason: REASON, happenedAt: wib('06:26') },
    };
  }),
};
