import { expect, it } from 'vitest';
import { pictureOfSnapshot } from '../situation/apply-patch.ts';
import { coldLink } from '../situation/link-view.ts';
import { createSituationStore } from '../situation/situation-store.ts';
import { makeHeadline, makeIncident, makeLogLine, makePatch } from '../situation/testing/make.ts';
import { forGuests, guestSource } from './guest-source.ts';

const masked = (id: string, over: Parameters<typeof makeIncident>[0] = {}) =>
  makeIncident({ id, level: 'TERBATAS', category: null, kind: null, desa: null, tpsNumbers: [], ...over });

const room = pictureOfSnapshot(
  makePatch({
    headline: makeHeadline({ openIncidents: 4, hiddenIncidents: 1, hiddenCritical: 0 }),
    incidents: [
      makeIncident({ id: 'a', agency: 'KPU' }),
      masked('b', { severity: 'CRITICAL' }),
      masked('c', { severity: 'CRITICAL', status: 'ACKNOWLEDGED' }),
    ],
    log: [makeLogLine()],
  }),
);

it('a picture made for the room loses agencies, log and guarded incidents, which are counted on', () => {
  const guests = forGuests(room);
  expect([...guests.incidents.values()].map(({ id, agency }) => [id, agency])).toEqual([['a', null]]);
  expect(guests.log).toEqual([]);
  expect(guests.headline).toMatchObject({ openIncidents: 4, hiddenIncidents: 3, hiddenCritical: 1 });
  expect(JSON.stringify([...guests.incidents])).not.toContain('TERBATAS');
});

it('a picture that the server made for guests is shown as it came', () => {
  const sent = forGuests(room);
  expect(forGuests(sent)).toBe(sent);
});

it('a source answers the same state until another is published', () => {
  const store = createSituationStore(0);
  const source = guestSource({ store, now: () => 0, onTick: () => () => {} });
  store.publish(room, coldLink(0));
  expect(source.store.state()).toBe(source.store.state());
  expect(source.store.state().log).toEqual([]);
  store.publish({ ...room, incidents: new Map() }, coldLink(0));
  expect(source.store.state().incidents.size).toBe(0);
});

it('what waits for its first look is counted as critical, what arrived late is not, and nothing is counted of nothing', () => {
  const picture = (over: Parameters<typeof makeIncident>[0]) =>
    forGuests(
      pictureOfSnapshot(
        makePatch({
          headline: makeHeadline({ hiddenIncidents: 0, hiddenCritical: 0 }),
          incidents: [masked('a', over)],
        }),
      ),
    ).headline;
  const hidden = { hiddenIncidents: 1 };
  expect(picture({ severity: 'CRITICAL' })).toMatchObject({ ...hidden, hiddenCritical: 1 });
  expect(picture({ severity: 'CRITICAL', isLateArrival: true })).toMatchObject({
    ...hidden,
    hiddenCritical: 0,
  });
  expect(picture({ severity: 'HIGH' })).toMatchObject({ ...hidden, hiddenCritical: 0 });
  const cold = forGuests({ ...room, headline: null });
  expect(cold.headline).toBeNull();
});

it('an incident that is open to all keeps everything but its agencies, and one without a category is guarded', () => {
  const open = makeIncident({ id: 'a', agency: 'KPU', supporting: ['PLN'] });
  const bare = makeIncident({ id: 'b', category: null });
  const { incidents } = forGuests(pictureOfSnapshot(makePatch({ incidents: [open, bare] })));
  expect([...incidents]).toEqual([['a', { ...open, agency: null, supporting: [] }]]);
});

it('the headline of a picture in which nothing is guarded stays the same one, so that nothing of it is drawn again', () => {
  const picture = pictureOfSnapshot(
    makePatch({ headline: makeHeadline(), incidents: [makeIncident({ id: 'a', agency: 'KPU' })] }),
  );
  expect(forGuests(picture)).not.toBe(picture);
  expect(forGuests(picture).headline).toBe(picture.headline);
});

it('a source passes on its clock, its tick, its link and who listens', () => {
  const store = createSituationStore(5);
  const ended: string[] = [];
  const listeners: (() => void)[] = [];
  const source = guestSource({
    store,
    now: () => 7,
    onTick: (listener) => {
      listeners.push(listener);
      return () => ended.push('tick');
    },
  });
  expect(source.now()).toBe(7);
  expect(source.store.link()).toBe(store.link());
  const tick = () => {};
  source.onTick(tick)();
  expect([listeners, ended]).toEqual([[tick], ['tick']]);
  let heard = 0;
  const end = source.store.subscribe('log', () => {
    heard += 1;
  });
  store.publish(room, coldLink(0));
  end();
  store.publish({ ...room, log: [] }, coldLink(0));
  expect(heard).toBe(1);
});
