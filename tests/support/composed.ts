import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loopbackBinding } from '../../server/binding.ts';
import { compose, type Siaga } from '../../server/compose.ts';
import type { Config } from '../../server/config.ts';
import type { Clocks } from '../../server/kernel/clock.ts';
import { newId } from '../../server/kernel/ids.ts';
import { createLog } from '../../server/kernel/log.ts';
import type { TestDatabase } from './databases.ts';

export interface Composed {
  readonly siaga: Siaga;
  readonly dataFolder: string;
  /** Closes everything and opens it again on the same data, as a restart does; `meanwhile` is done between the two. */
  reopen(meanwhile?: () => void | Promise<void>, changes?: Partial<Config>): Promise<Composed>;
  /** Opens it again after a start that was refused. */
  retry(changes?: Partial<Config>): Promise<Composed>;
  close(): Promise<void>;
}

/** A plan, that of the exercise unless told otherwise, on the regency that the database holds or the default one, composed on a database of its own; its clock stands still. */
export async function composeOn(
  database: TestDatabase,
  {
    pushHosts = [],
    planPath = 'operations/latihan.yaml',
    clocks,
  }: {
    readonly pushHosts?: readonly string[];
    readonly planPath?: string;
    /** Those of the computer where left out. */
    readonly clocks?: () => Clocks;
  } = {},
): Promise<Composed> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'siaga-composed-'));
  const open = async (changes: Partial<Config> = {}): Promise<Composed> => {
    const config: Config = {
      dataFolder,
      databaseUrl: database.url,
      planPath,
      binding: loopbackBinding(0),
      pushHosts,
      hasExplorer: false,
      isDevelopment: false,
      ...changes,
    };
    const siaga = await compose(config, createLog('silent'), clocks?.());
    return {
      siaga,
      dataFolder,
      reopen: async (meanwhile, next) => {
        await siaga.close();
        await meanwhile?.();
        return open(next);
      },
      retry: open,
      close: async () => {
        await siaga.close();
        await database.drop();
        await rm(dataFolder, { recursive: true, force: true });
      },
    };
  };
  return open();
}

/** A minute of voting day in WIB, as `07.04`, in epoch milliseconds. */
export const wib = (time: string, day = '2024-02-14'): number =>
  Date.parse(`${day}T${time.replace('.', ':')}:00+07:00`);

const TPS = '15.07.05.2004-001';

/** A report that is fit to be stored at 06.30, with what a test changes. */
export const report = (change: object = {}) => ({
  id: newId(),
  tps: TPS,
  stage: 'LOGISTIK_TIBA',
  assertion: 'DONE' as const,
  happenedAt: wib('05.20'),
  institution: 'KPPS',
  channel: 'APP' as const,
  ...change,
});

/** An incident that is fit to be stored at 06.30, with what a test changes. */
export const incident = (change: object = {}) => ({
  id: newId(),
  category: 'LOGISTIK',
  kind: 'SURAT_SUARA_KURANG',
  region: '15.07.05.2004',
  tps: [TPS],
  happenedAt: wib('06.20'),
  institution: 'KPPS',
  channel: 'APP' as const,
  ...change,
});

/** An act of the duty coordinator on an incident, with what a test adds. */
export const act = <Change extends object>(incidentId: string, change: Change = {} as Change) => ({
  id: newId(),
  incident: incidentId,
  post: 'KOORDINATOR_PIKET',
  happenedAt: wib('06.25'),
  channel: 'APP' as const,
  ...change,
});
