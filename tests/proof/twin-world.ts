import { setTimeout as pause } from 'node:timers/promises';
import { must } from '../../server/kernel/must.ts';
import type { Caller } from './caller.ts';
import { Cast, type Player } from './cast.ts';
import { openProofServer, type ProofServer } from './proof-server.ts';
import { wib } from './scribe.ts';
import { Witness, withoutChance } from './witness.ts';
import { DESA, OTHER, REGENCY, SADU, TPS } from './world.ts';

/** An id that is the same in each world, since its sender chooses it. */
const idOf = (number: number): string => `0198a0e0-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Incidents that nobody of the witnesses may know of, each raised and acted on. */
const HIDDEN_AT_ONCE = 3;
const AFTER_BEAT_MS = 700;

interface Seat {
  readonly player: Player;
  readonly scope: string;
}

/**
 * A server in which the same things happen in the same order before the eyes of the witnesses. In a busy one much happens
 * between them that they may not know of; in a quiet one nothing does.
 */
export class TwinWorld {
  readonly server: ProofServer;
  readonly #posko: Caller;
  readonly #seats: readonly Seat[];
  readonly #isBusy: boolean;
  #witnesses: readonly Witness[] = [];
  #overseer: Witness | null = null;
  /** How many events the witnesses may not know of. */
  hidden = 0;
  #raised = 0;
  /** Milliseconds from an act to the frame that tells of it, by witness. */
  readonly delays = new Map<string, number[]>();

  private constructor(server: ProofServer, posko: Caller, seats: readonly Seat[], isBusy: boolean) {
    this.server = server;
    this.#posko = posko;
    this.#seats = seats;
    this.#isBusy = isBusy;
  }

  static async open(isBusy: boolean): Promise<TwinWorld> {
    const server = await openProofServer();
    const cast = await Cast.open(server);
    const grant = (role: string, region: string, more: object = {}) => ({ role, region, ...more });
    const posko = await cast.person('Posko', [grant('POSKO', REGENCY)]);
    const seats = [
      { player: await cast.person('Camat Sadu', [grant('KECAMATAN', SADU)]), scope: SADU },
      {
        player: await cast.person('Dinkes', [grant('AGENCY', REGENCY, { agency: 'DINKES' })]),
        scope: REGENCY,
      },
      { player: await cast.wall('Layar Sadu', SADU), scope: SADU },
      { player: await cast.program('Pembaca', REGENCY, ['READ']), scope: REGENCY },
    ];
    const world = new TwinWorld(server, posko.caller, seats, isBusy);
    // Whoever sees everything is sent frames of what the others may not know of.
    world.#overseer = await Witness.of(posko, REGENCY);
    return world;
  }

  get witnesses(): readonly Witness[] {
    return this.#witnesses;
  }

  /** Lives through a number of rounds: something that everybody sees, each time well after a heartbeat. */
  async live(rounds: number): Promise<void> {
    await this.#hide();
    this.#witnesses = await Promise.all(this.#seats.map(({ player, scope }) => Witness.of(player, scope)));
    for (let round = 0; round < rounds; round += 1) {
      await this.#ready();
      const at = performance.now();
      await Promise.all([this.#happen(round), ...this.#witnesses.map((witness) => this.#time(witness, at))]);
      await this.#hide();
    }
    await this.#beat();
  }

  /** All that the witnesses can ask for, each with what he is answered. */
  async answers(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const { player, scope } of this.#seats) {
      if (player.kind === 'WALL') continue;
      for (const [what, query] of Object.entries(questions(scope))) {
        const { text, status } = await player.caller.ask(query);
        found[`${player.name}: ${what}`] = `${status} ${text.length} ${withoutChance(text)}`;
      }
    }
    return found;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#witnesses, must(this.#overseer, 'an overseer')].map((each) => each.leave()));
    await this.server.close();
  }

  /**
   * Waits for the instant at which something happens: at one distance from a heartbeat, to which frames keep their own. Right
   * before it something is hidden: those who see that are sent a frame, and the others must get theirs no later for it.
   */
  async #ready(): Promise<void> {
    for (;;) {
      await this.#beat();
      const beatAt = performance.now();
      await this.#hide();
      await pause(Math.max(0, beatAt + AFTER_BEAT_MS - performance.now()));
      await this.#hide(1);
      // Too late, and it would travel with the next heartbeat.
      if (performance.now() < beatAt + 2 * AFTER_BEAT_MS) return;
    }
  }

  /** Waits for the next heartbeat of everybody. */
  async #beat(): Promise<void> {
    await Promise.all(this.#witnesses.map((witness) => witness.sees('TIME')));
  }

  /** Notes how long after `at` a witness is told what happened then. */
  async #time(witness: Witness, at: number): Promise<void> {
    const told = await witness.sees('DELTA');
    this.delays.set(witness.name, [...(this.delays.get(witness.name) ?? []), told.at - at]);
  }

  /** Something that every witness sees, each time of another kind. */
  async #happen(round: number): Promise<void> {
    const id = idOf(1_000 + round);
    if (round % 2 === 1) {
      const done = { stage: 'TPS_SIAP', assertion: 'DONE', happenedAt: wib('05:20'), institution: 'KPPS' };
      await this.#posko.act(
        'reportCheckpoint',
        { id, tps: `${DESA}-00${(round + 1) / 2}`, ...done },
        'CheckpointReported',
      );
      return;
    }
    await this.#raise(id, 'BIASA', DESA);
  }

  /** Much that nobody of the witnesses may know of, in a world where there is such. */
  async #hide(count = HIDDEN_AT_ONCE): Promise<void> {
    if (!this.#isBusy) return;
    for (let each = 0; each < count; each += 1) {
      this.#raised += 1;
      this.hidden += each === 0 ? 4 : 3;
      const incident = idOf(9_000 + this.#raised);
      const place = [DESA, OTHER, SADU][each % 3] ?? SADU;
      await this.#raise(incident, 'RAHASIA', place, each === 0 ? 'MEDIUM' : 'CRITICAL');
      const act = { incident, post: 'KOORDINATOR_PIKET', happenedAt: wib('06:25') };
      await this.#posko.act('acknowledgeIncident', act, 'IncidentAcknowledged');
      await this.#posko.act(
        'assignAgency',
        { ...act, agency: 'POLRES', was: { agency: 'KPU' } },
        'AgencyAssigned',
      );
      if (each === 0)
        await this.#posko.act('dismissIncident', { ...act, reason: 'Selesai' }, 'IncidentDismissed');
    }
  }

  async #raise(id: string, level: string, region: string, severity = 'CRITICAL'): Promise<void> {
    const what = { category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG', severity };
    const input = { id, level, region, ...what, happenedAt: wib('06:20'), institution: 'POSKO' };
    await this.#posko.act('raiseIncident', input, 'IncidentRaised');
  }
}

const INCIDENT = `id level series number category kind severity status region tps placeKind agency isAgencyAssigned
  happenedAt receivedAt acknowledgedAt acknowledgedBy closedAt description timeline { kind post agency note }`;

const questions = (scope: string): Readonly<Record<string, string>> => ({
  'an incident that is hidden in one world and in none of the other': `{ incident(id: "${idOf(9_001)}") { ${INCIDENT} } }`,
  'an incident that everybody sees': `{ incident(id: "${idOf(1_000)}") { ${INCIDENT} } }`,
  'all incidents': `{ incidents(first: 100) { edges { cursor node { ${INCIDENT} } } pageInfo { hasNextPage endCursor } } }`,
  'the first incident alone':
    '{ incidents(first: 1) { edges { cursor node { id number } } pageInfo { hasNextPage endCursor } } }',
  'secret incidents':
    '{ incidents(filter: { level: RAHASIA }) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
  'the picture': `{ situation(scope: "${scope}") { cursor asOf stateHash state { headline { openIncidents unacknowledgedIncidents unattendedIncidents
    hiddenIncidents hiddenCritical incidentsToday coverageHeard lastClosed { id } flood { count } } incidents { id number }
    rows { region openIncidents worstSeverity } log { id kind } } } }`,
  'the matrix': `{ stageMatrix(region: "${scope}") { total { cells { stage done waiting hindered silent } } } }`,
  'a TPS': `{ tps(code: "${TPS}") { lastHeardAt incidents { id number } stages { stage reports { id } } } }`,
  reports:
    '{ checkpointReports(first: 100) { edges { cursor node { id tps { code } stage } } pageInfo { hasNextPage endCursor } } }',
  'the history, and what it counts':
    '{ history(search: {}, first: 100) { total facets { facet values { value count } } edges { cursor node { kind region text incident { number level } } } pageInfo { hasNextPage endCursor } } }',
  'the history by a word that stands in what is hidden':
    '{ history(search: { text: "surat suara" }) { total facets { facet values { value count } } edges { node { kind matched } } } }',
  'the report of the day': `{ afterActionReport(scope: "${scope}", until: "${wib('06:30')}") { ... on AfterActionReport { level
    untoldIncidents summary { incidents countedIncidents openIncidents incidentActs alerts cannotVoteTps coverageHeard }
    categories { category region count } responses { severity incidents answered { count p50Seconds } closed { count } }
    passedOn { handovers { count unanswered } revotes { count unanswered } } missed { count } starred { count } hours { at incidents incidentActs alerts } delays { count p90Seconds }
    stages { stage regions { region dated hindered open } } silent { count } } } }`,
  'the log':
    '{ events(first: 100) { edges { cursor node { kind region payload } } pageInfo { hasNextPage endCursor } } }',
});
