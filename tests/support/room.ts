import { GraphqlHttp } from '../../exercise/graphql-http.ts';
import { type FreshDatabase, freshDatabase } from './postgres.ts';
import { ReportSource } from './report-source.ts';
import { ServerProcess, type ServerSettings } from './server-process.ts';
import { WallClient, type WallSettings } from './wall-client.ts';

export type DatabaseKind = 'SQLite' | 'PostgreSQL';

/** The default regency, of which all journeys speak. */
export const REGENCY = '15.07';

/** State hashes of one picture: as the wall holds it, as the server said, as a fold of the database gives it. */
export interface PictureHashes {
  wall: string;
  frame: string | null;
  folded: string;
}

/** A situation room for one journey: a real server on a new database, its API, and walls that are looked after. */
export class Room {
  readonly server: ServerProcess;
  readonly http: GraphqlHttp;
  readonly reports: ReportSource;
  /** Address of the PostgreSQL database; null on SQLite. */
  readonly databaseUrl: string | null;
  readonly #dropDatabase: (() => Promise<void>) | null;
  readonly #walls = new Set<WallClient>();

  private constructor(
    server: ServerProcess,
    http: GraphqlHttp,
    reports: ReportSource,
    database: FreshDatabase | null,
  ) {
    this.server = server;
    this.http = http;
    this.reports = reports;
    this.databaseUrl = database?.url ?? null;
    this.#dropDatabase = database?.drop ?? null;
  }

  static async open(kind: DatabaseKind = 'SQLite', settings: ServerSettings = {}): Promise<Room> {
    const database = kind === 'PostgreSQL' ? await freshDatabase() : null;
    const server = await ServerProcess.start(
      database === null ? settings : { ...settings, database: database.url },
    );
    const http = new GraphqlHttp(server.url, { token: server.doors.program });
    const reports = await ReportSource.of(http);
    return new Room(server, http, reports, database);
  }

  /** A wall that has its first whole picture; through a proxy where its address is given. */
  async wall(scope: string = REGENCY, settings: Partial<WallSettings> = {}): Promise<WallClient> {
    const wall = this.lateWall(scope, settings);
    if (settings.after === undefined) await wall.nextHashed();
    return wall;
  }

  /** A wall nobody waits for. */
  lateWall(scope: string = REGENCY, settings: Partial<WallSettings> = {}): WallClient {
    const wall = new WallClient({
      url: this.server.url,
      token: this.server.doors.program,
      scope,
      ...settings,
    });
    this.#walls.add(wall);
    return wall;
  }

  /**
   * Waits until the wall's picture is known to equal the log as it is now, and returns its state hash beside that of an
   * independent fold of the database at the same moment of the operation's clock. Nothing may be written meanwhile.
   */
  async hashes(wall: WallClient, scope: string = REGENCY): Promise<PictureHashes> {
    const calledAt = Date.now();
    const frame = await wall.next((one) => one.stateHash !== null && Date.parse(one.asOf) >= calledAt);
    const held = wall.state.hash();
    return {
      wall: held,
      frame: frame.stateHash,
      folded: await this.server.foldedHash(scope, frame.operationTime),
    };
  }

  async runClock(speed: number): Promise<void> {
    const { result } = (await this.http.read(
      'mutation Run($input: RunExerciseClockInput!) { result: runExerciseClock(input: $input) { __typename } }',
      { input: { id: crypto.randomUUID(), speed } },
    )) as { result: { __typename: string } };
    if (result.__typename !== 'ExerciseClockRun') throw new Error(result.__typename);
  }

  async close(): Promise<void> {
    for (const wall of this.#walls) wall.close();
    this.http.close();
    await this.server.dispose();
    await this.#dropDatabase?.();
  }
}
