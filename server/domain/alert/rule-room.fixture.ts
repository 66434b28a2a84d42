import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { vi } from 'vitest';
import { report } from '../../../tests/support/composed.ts';
import type { TestDatabase } from '../../../tests/support/databases.ts';
import { openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { Viewer } from '../access/viewer.policy.ts';
import { Device } from '../display/device.fixture.ts';
import { setup } from '../display/wall-room.fixture.ts';
import { type IncidentStage, openIncidentStage } from '../incident/incident-life.fixture.ts';
import { saveRoster } from '../region/roster-import.ts';
import { tanjungJabungTimur } from '../region/tanjung-jabung-timur.ts';
import type { Alert } from './alert.type.ts';

const MINUTE = 60_000;
const LOOK_MS = 1_000;
/** Kecamatan that have TPS in this regency, and how many each. */
const PLACES = ['15.07.05', '15.07.02'] as const;
const TPS_EACH = 14;

/** Beside the rules of the exercise one at every single TPS that is silent. */
const SILENT_ALONE = `  - code: TPS_TANPA_KABAR
    label: { id: 'TPS tanpa kabar', en: 'TPS without a word' }
    sentence: { id: '{place} tanpa kabar, lewat {minutes} menit dari batasnya.', en: 'No word from {place}, {minutes} minutes beyond its budget.' }
    when: { condition: SILENCE, minutes: 90m, minTps: 1 }
    severity: LOW
    ladder: WILAYAH
    againAfter: 2h
`;

/**
 * A whole server in one process, on a small regency, with the rules of the exercise; its clocks, the operation's and the
 * computer's, go on only when a test lets them. Acts go by the services, alerts come by what follows from the log and from time.
 */
export class RuleRoom {
  readonly #stage: IncidentStage;
  readonly #folder: string;
  #room: IncidentStage['room'];

  private constructor(stage: IncidentStage, folder: string) {
    this.#stage = stage;
    this.#folder = folder;
    this.#room = stage.room;
  }

  static async open(place: TestDatabase): Promise<RuleRoom> {
    vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] });
    const { regions, tpsList } = tanjungJabungTimur();
    const few = PLACES.flatMap((code) =>
      tpsList.filter(({ desaCode }) => desaCode.startsWith(code)).slice(0, TPS_EACH),
    );
    const database = await openDatabase(place.url);
    await saveRoster(database.orm.em.fork() as SqlEntityManager, { regions, tpsList: few });
    await database.close();
    const folder = mkdtempSync(join(tmpdir(), 'siaga-rules-'));
    copyFileSync('operations/latihan.yaml', join(folder, 'latihan.yaml'));
    const shared = readFileSync('operations/shared.yaml', 'utf8');
    writeFileSync(
      join(folder, 'shared.yaml'),
      shared.replace('\nalertRules:\n', (head) => `${head}${SILENT_ALONE}`),
    );
    const stage = await openIncidentStage(place, { planPath: join(folder, 'latihan.yaml') });
    const room = new RuleRoom(stage, folder);
    await room.services.operation.runExerciseClock(room.people.posko, { id: newId(), speed: 1 });
    await room.look();
    return room;
  }

  async close(): Promise<void> {
    await this.#room.close();
    rmSync(this.#folder, { recursive: true, force: true });
    vi.useRealTimers();
  }

  /** As after a kill: what was in memory is gone. The clock of the exercise goes on from the last report. */
  async restart(): Promise<void> {
    this.#room = await this.#room.reopen();
    await this.look();
  }

  get services() {
    return this.#room.siaga.services;
  }
  get people() {
    return this.#stage.people;
  }
  readonly raise: IncidentStage['raise'] = (change, viewer) => this.#stage.raise(change, viewer);
  readonly do: IncidentStage['do'] = (name, id, change, viewer) => this.#stage.do(name, id, change, viewer);

  /** Every TPS of a kecamatan, by code. */
  tpsOf(kecamatan: (typeof PLACES)[number]): readonly string[] {
    return tanjungJabungTimur()
      .tpsList.filter(({ desaCode }) => desaCode.startsWith(kecamatan))
      .slice(0, TPS_EACH)
      .map(({ code }) => code)
      .sort();
  }

  /** These TPS report a stage as done now. */
  async reportDone(stage: string, tpsList: readonly string[]): Promise<void> {
    const happenedAt = this.now();
    for (const tps of tpsList) {
      const done = report({ id: newId(), tps, stage, happenedAt });
      await this.services.checkpoint.reportCheckpoint(done, this.people.posko);
    }
  }

  /** A wall of the regency that was let in, and speaks when it is told to. */
  async pairWall(): Promise<{ readonly id: string; speak(): void }> {
    const { wallPairing, wall } = this.services;
    const door = { address: '10.0.0.7', userAgent: null, openSession: () => {}, closeSession: () => {} };
    const screen = { publicKey: new Device().publicKey, width: 3840, height: 2160 };
    const { code } = await wallPairing.startWallPairing(door, screen);
    const id = newId();
    await wallPairing.approveWall(this.people.posko, { id, code, setup: setup() });
    const viewer = new Viewer({ principal: id, kind: 'WALL', session: null, grants: [], wallMode: 'NORMAL' });
    const health = {
      scene: 'OVERVIEW',
      preset: 'STANDARD',
      sound: 'RUNNING',
      nodes: 900,
      version: '1',
    } as const;
    return { id, speak: () => void wall.reportWallHealth(viewer, { ...health, frameAt: Date.now() }) };
  }

  now(): number {
    return this.services.operationQueries.clock().now;
  }

  /** Both clocks go on, and whatever looks every so often does. */
  async pass(minutes: number): Promise<void> {
    vi.advanceTimersByTime(minutes * MINUTE);
    await this.look();
  }

  /** Everybody who looks every so often has, more than once. */
  async look(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      vi.advanceTimersByTime(LOOK_MS);
      await this.services.operationQueries.isClosed();
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** All that were raised by a rule, oldest first, as the command post sees them. */
  async alerts(rule: string): Promise<readonly Alert[]> {
    const filter = { rules: [rule] };
    const page = { first: 100, after: null };
    const { edges } = await this.services.alertQueries.alerts(filter, page, this.people.posko);
    return edges.map(({ node }) => node).reverse();
  }

  /** What became of each alert of a rule: `15.07.05 CALLING`, `15.07.05 ENDED CONDITION_OVER`. */
  async story(rule: string): Promise<readonly string[]> {
    return (await this.alerts(rule)).map(({ region, state, endReason }) =>
      [region, state, ...(endReason === null ? [] : [endReason])].join(' '),
    );
  }
}
