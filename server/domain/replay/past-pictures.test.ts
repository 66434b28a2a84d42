import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sight } from '../access/disclosure.policy.ts';
import type { PictureEvent } from '../situation/picture.ts';
import { historyOf, instant } from '../situation/random-history.fixture.ts';
import { at, ground, History, iso, MINUTE } from '../situation/situation.fixture.ts';
import type { SituationState } from '../situation/situation.view.ts';
import { applyPatch, canonicalSituation, emptySituation } from '../situation/state-hash.ts';
import { hiddenToday, naivePast } from './naive-past.fixture.ts';
import { PastPictures, type PastQuestion } from './past-pictures.ts';
import { REPLAY_BASES } from './reel.ts';

const SCOPES = ['15.07', '15.07.05'];
const SIGHTS = ['OPEN', 'RESTRICTED', 'SECRET'] as const satisfies readonly Sight[];
const RUNS = { numRuns: 150 };
const TIMEOUT = 60_000;

const canonical = (state: SituationState) => JSON.parse(canonicalSituation(state));

/** A log that grows, and the past that is drawn from as much of it as there is. */
class GrowingLog {
  readonly past: PastPictures;
  readonly #events: readonly PictureEvent[];
  length = 0;
  /** So many more events come with each look at it. */
  growth = 0;
  /** What a look at it waits for after it has seen how long it is. */
  delay: Promise<void> = Promise.resolve();

  constructor(events: readonly PictureEvent[]) {
    this.#events = events;
    this.past = new PastPictures({
      ground,
      copiesApart: 3,
      head: async () => {
        const { length } = this;
        this.length = Math.min(events.length, length + this.growth);
        await this.delay;
        return length;
      },
      read: async ({ seq, until, limit }) =>
        events.slice(seq, Math.min(until, seq + limit)).map((event) => ({ ...event, region: '15.07' })),
    });
  }

  get known(): readonly PictureEvent[] {
    return this.#events.slice(0, this.length);
  }

  async shown(scope: string, question: PastQuestion, asker = 'asker'): Promise<SituationState> {
    const patch = await this.past.draw(asker, question, (picture) =>
      picture.scope(scope, question.sight)!.snapshot(question.instant),
    );
    return applyPatch(emptySituation, patch);
  }
}

const whole = (history: History): GrowingLog => {
  const log = new GrowingLog(history.events);
  log.length = history.events.length;
  return log;
};

const question: fc.Arbitrary<PastQuestion> = fc.record({
  instant,
  basis: fc.constantFrom(...REPLAY_BASES),
  sight: fc.constantFrom(...SIGHTS),
});

const lags = fc.array(fc.constantFrom(0, 0, 1, 20, 90), { minLength: 1, maxLength: 12 });
/** Histories in which acts were told of late as well, not reports alone. */
const lateHistoryOf = (maxLength: number): fc.Arbitrary<History> =>
  fc.tuple(historyOf(maxLength), lags).map(([history, minutes]) => {
    const late = new History();
    for (const [index, { kind, payload }] of history.events.entries()) {
      const body = JSON.parse(payload);
      const lag = (minutes[index % minutes.length] ?? 0) * MINUTE;
      late.add(kind, 'happenedAt' in body ? { ...body, happenedAt: body.happenedAt - lag } : body);
    }
    return late;
  });

/** Whether what is hidden is counted together with what is not: then no world can be told in which it never was. */
const isEntangled = (events: readonly PictureEvent[], hidden: ReadonlySet<string>): boolean =>
  events.some(({ payload }) => {
    const { incidentId, into } = JSON.parse(payload);
    return into !== undefined && hidden.has(incidentId) !== hidden.has(into);
  });

describe('the past', () => {
  it(
    'is what a plain reading of the log says, in whatever order it is asked for while the log grows, and what is hidden today never was',
    async () => {
      const seen = { hidden: 0, happened: 0 };
      await fc.assert(
        fc.asyncProperty(
          lateHistoryOf(36),
          fc.array(fc.tuple(fc.nat(9), question), { minLength: 1, maxLength: 8 }),
          async (history, steps) => {
            const log = new GrowingLog(history.events);
            for (const [growth, asked] of steps) {
              log.length = Math.min(history.events.length, log.length + growth);
              const hidden = hiddenToday(log.known, asked.sight);
              if (isEntangled(log.known, hidden)) continue;
              seen.hidden += hidden.size;
              seen.happened += asked.basis === 'HAPPENED' ? 1 : 0;
              for (const scope of SCOPES) {
                const read = naivePast(log.known, scope, asked);
                expect(canonical(await log.shown(scope, asked))).toEqual(canonical(read));
              }
            }
          },
        ),
        RUNS,
      );
      expect(seen.hidden).toBeGreaterThan(0);
      expect(seen.happened).toBeGreaterThan(0);
    },
    TIMEOUT,
  );

  it(
    'is drawn whatever is counted with what',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          lateHistoryOf(60),
          fc.array(question, { maxLength: 4 }),
          async (history, questions) => {
            const log = whole(history);
            for (const asked of questions) await log.shown('15.07', asked);
          },
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'is the same by both bases where everything was received as it happened',
    async () => {
      await fc.assert(
        fc.asyncProperty(historyOf(40), fc.array(instant, { maxLength: 4 }), async (history, instants) => {
          const log = whole(toldAtOnce(history));
          for (const moment of instants) {
            const asked = { instant: moment, sight: 'SECRET' as const };
            const known = await log.shown('15.07', { ...asked, basis: 'RECEIVED' });
            const happened = await log.shown('15.07', { ...asked, basis: 'HAPPENED' });
            expect(canonical(happened)).toEqual(canonical(known));
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'counts the same by both bases once everything has been received',
    async () => {
      await fc.assert(
        fc.asyncProperty(lateHistoryOf(40), async (history) => {
          const log = whole(history);
          const asked = { instant: at('96.00'), sight: 'SECRET' as const };
          const known = await log.shown('15.07', { ...asked, basis: 'RECEIVED' });
          const happened = await log.shown('15.07', { ...asked, basis: 'HAPPENED' });
          expect(settled(happened)).toEqual(settled(known));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it('knows by what happened of a report that was long under way, and by what was received not yet', async () => {
    const history = new History();
    history.report('15.07.05.2001-001', 'OPENED', at('9.00'), { happenedAt: at('7.02') });
    const log = whole(history);
    const opened = async (basis: PastQuestion['basis']) => {
      const { cells } = await log.shown('15.07', { instant: at('7.30'), basis, sight: 'OPEN' });
      return cells.find(({ region, stage }) => region === '15.07' && stage === 'OPENED')?.done;
    };
    expect(await opened('HAPPENED')).toBe(1);
    expect(await opened('RECEIVED')).toBe(0);
  });

  it('shows an incident that was made secret since to nobody who may not see it today, and as it stood to who may', async () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('8.00'), { tps: ['15.07.05.2001-001'] });
    history.classify(id, at('9.00'), 'RAHASIA', { series: 'BIASA', number: 1 });
    const log = whole(history);
    const board = async (sight: Sight) => {
      const { incidents } = await log.shown('15.07', { instant: at('8.30'), basis: 'RECEIVED', sight });
      return incidents.map(({ level }) => level);
    };
    expect(await board('OPEN')).toEqual([]);
    expect(await board('RESTRICTED')).toEqual([]);
    expect(await board('SECRET')).toEqual(['BIASA']);
  });

  it('shows no trace of what a secret incident hindered while it was none', async () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('8.00'), { hindersStage: 'OPENED' });
    history.change('IncidentHindranceChanged', id, at('8.05'), { stage: 'SUPPLIED', was: 'OPENED' });
    history.change('IncidentNoteAdded', id, at('8.10'), {});
    history.close(id, at('8.50'));
    history.undo(id, at('8.51'));
    history.close(id, at('8.55'));
    history.classify(id, at('9.00'), 'RAHASIA', { series: 'BIASA', number: 1 });
    const log = whole(history);
    const hindered = async (clock: string, sight: Sight) => {
      const { cells } = await log.shown('15.07', { instant: at(clock), basis: 'RECEIVED', sight });
      return cells.reduce((sum, cell) => sum + (cell.region === '15.07' ? cell.hindered : 0), 0);
    };
    for (const clock of ['8.01', '8.30', '8.52']) {
      expect(await hindered(clock, 'RESTRICTED')).toBe(0);
      expect(await hindered(clock, 'SECRET')).toBe(3);
    }
  });

  it('shows nothing of what becomes secret while the answer is drawn', async () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('8.00'));
    history.classify(id, at('9.00'), 'RAHASIA', { series: 'BIASA', number: 1 });
    const log = new GrowingLog(history.events);
    log.length = 1;
    log.growth = 1;
    const { incidents } = await log.shown('15.07', { instant: at('8.30'), basis: 'RECEIVED', sight: 'OPEN' });
    expect(incidents).toEqual([]);
  });

  it('takes what was undone back to how it stood, by the times at which it happened', async () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('8.00'));
    history.acknowledge(id, at('9.10'), { happenedAt: at('8.30') });
    const times = { acknowledgeDueAt: at('8.10'), dueAt: null };
    history.change('IncidentSeverityChanged', id, at('9.20'), { severity: 'LOW', was: 'MEDIUM', ...times });
    history.undo(id, at('9.21'));
    const asked = { instant: at('9.30'), basis: 'HAPPENED', sight: 'OPEN' } as const;
    const [row] = (await whole(history).shown('15.07', asked)).incidents;
    expect(row).toMatchObject({ severity: 'MEDIUM', acknowledgedAt: iso(at('8.30')) });
  });

  it('never counts an incident with itself, whatever of it was told of late', async () => {
    const history = new History();
    const [a, b, c] = ['8.00', '8.01', '8.02'].map((clock) => history.raise('15.07.05', at(clock)));
    const merge = (one = '', into = '', clock = '') =>
      history.change('IncidentMerged', one, at(clock), { into });
    merge(a, b, '8.10');
    merge(b, c, '8.20');
    history.change('IncidentUnmerged', b ?? '', at('8.40'), {});
    const late = { actId: 'act-late', incidentId: c, post: 'COORDINATOR', into: a };
    history.add('IncidentMerged', { ...late, happenedAt: at('8.30'), receivedAt: at('8.50') });
    const open = async (clock: string) => {
      const asked = { instant: at(clock), basis: 'HAPPENED', sight: 'OPEN' } as const;
      return (await whole(history).shown('15.07', asked)).incidents.map(({ id }) => id);
    };
    expect([await open('8.35'), await open('8.45')]).toEqual([[c], [b]]);
  });

  it('is the same again after an incident that was secret meanwhile is opened to all', async () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('8.00'));
    history.classify(id, at('9.00'), 'RAHASIA', { series: 'BIASA', number: 1 });
    history.classify(id, at('10.00'), 'BIASA', { series: 'BIASA', number: 2 });
    const log = new GrowingLog(history.events);
    const count = async (clock: string) => {
      const asked = { instant: at(clock), basis: 'RECEIVED', sight: 'OPEN' } as const;
      return (await log.shown('15.07', asked)).incidents.length;
    };
    log.length = 2;
    expect([await count('8.30'), await count('9.30')]).toEqual([0, 0]);
    log.length = 3;
    expect([await count('8.30'), await count('9.30'), await count('10.30')]).toEqual([1, 0, 1]);
  });

  it('holds what was committed before it was asked for, also where somebody is just reading the log', async () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('8.00'));
    history.classify(id, at('9.00'), 'RAHASIA');
    const log = new GrowingLog(history.events);
    const { promise, resolve } = Promise.withResolvers<void>();
    [log.length, log.delay] = [1, promise];
    const before = log.past.each('asker', 'RECEIVED', () => undefined);
    log.length = 2;
    const kinds: string[] = [];
    const after = log.past.each('asker', 'RECEIVED', ({ kind }) => kinds.push(kind));
    resolve();
    await Promise.all([before, after]);
    expect(kinds).toEqual(['IncidentRaised', 'IncidentLevelChanged']);
  });

  it('answers many questions at once, each by its own picture', async () => {
    const history = new History();
    for (let minute = 0; minute < 60; minute += 1) history.raise('15.07.05', at('8.00') + minute * MINUTE);
    const log = whole(history);
    const minutes = Array.from({ length: 60 }, (_, minute) => (minute * 37) % 60);
    const boards = await Promise.all(
      minutes.map((minute) =>
        log.shown(
          '15.07',
          {
            instant: at('8.00') + minute * MINUTE,
            basis: minute % 2 === 0 ? 'RECEIVED' : 'HAPPENED',
            sight: 'OPEN',
          },
          `asker ${minute}`,
        ),
      ),
    );
    expect(boards.map(({ incidents }) => incidents.length)).toEqual(minutes.map((minute) => minute + 1));
  });
});

/** The same events, each received at the instant at which it happened, by a clock that never went back. */
function toldAtOnce(history: History): History {
  const told = new History();
  let clock = Number.NEGATIVE_INFINITY;
  for (const { kind, payload } of history.events) {
    const body = JSON.parse(payload);
    clock = Math.max(clock, body.receivedAt ?? body.askedAt ?? body.closedAt);
    if (kind === 'RollCallOpened') told.add(kind, { ...body, askedAt: clock });
    else if (kind === 'RollCallClosed') told.add(kind, { ...body, closedAt: clock });
    else if (kind !== 'IncidentActUndone') {
      const happened = body.happenedAt === undefined ? {} : { happenedAt: clock };
      told.add(kind, { ...body, receivedAt: clock, ...happened });
    }
  }
  return told;
}

/** What does not depend on when word of it came. */
const settled = ({ headline, cells, incidents }: SituationState) => ({
  open: headline?.openIncidents,
  unacknowledged: headline?.unacknowledgedIncidents,
  cannotVote: headline?.cannotVoteTps,
  cells: cells
    .map(({ region, stage, done, hindered, notApplicable, conflicts }) => ({
      ...{ region, stage, done, hindered, notApplicable, conflicts },
    }))
    .sort((a, b) => (`${a.region} ${a.stage}` < `${b.region} ${b.stage}` ? -1 : 1)),
  incidents: incidents
    .map(({ id, level, number, severity, status, truth, agency, supporting, hinderedTps, reportCount }) => ({
      ...{ id, level, number, severity, status, truth, agency, supporting, hinderedTps, reportCount },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});
