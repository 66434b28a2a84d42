import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loggedReports, REPORT_MUTATION } from '../support/report-source.ts';
import { Room } from '../support/room.ts';

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (kind) => {
  let room: Room;
  beforeAll(async () => {
    room = await Room.open(kind);
  });
  afterAll(() => room?.close());

  it('20 parallel retries of one report make one event and get 20 answers of the same bytes', async () => {
    const reports = room.reports.reports(10);
    for (const input of reports) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => room.http.post(REPORT_MUTATION, { input })),
      );
      expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
      expect(answers[0]?.text).toContain('CheckpointReported');
    }
    const log = await loggedReports(room.http);
    expect(log.toSorted()).toEqual(reports.map((input) => input.id).toSorted());
  });

  it('a retry after a restart, from a phone whose clock says another time of sending, gets the first answer again', async () => {
    const input = room.reports.report();
    const first = await room.http.post(REPORT_MUTATION, { input });
    await room.server.kill9();
    await room.server.start();
    const sentAt = new Date(room.reports.operation.opensAt + 600_000).toISOString();
    const again = await room.http.post(REPORT_MUTATION, { input: { ...input, sentAt } });
    expect(again.text).toBe(first.text);
    expect((await loggedReports(room.http)).filter((id) => id === input.id)).toHaveLength(1);
  });

  it('the same id with another content is refused and changes nothing', async () => {
    const input = room.reports.report();
    await room.http.post(REPORT_MUTATION, { input });
    const length = (await loggedReports(room.http)).length;
    const other = await room.http.post(REPORT_MUTATION, { input: { ...input, assertion: 'NOT_DONE' } });
    expect(other.text).toContain('"ID_REUSED"');
    expect((await loggedReports(room.http)).length).toBe(length);
  });
});
