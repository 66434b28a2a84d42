import { expect, it, vi } from 'vitest';
import { type Command, CommandBook } from './commands.ts';

const press = (key: string, more: object = {}) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
});
const command = (id: string, keys: string, more: Partial<Omit<Command, 'run'>> = {}) =>
  ({ id, group: 'keys.group.page' as const, label: id, keys, ...more, run: vi.fn() }) satisfies Command;

it('runs what the keys mean, and says whether they meant anything', () => {
  const book = new CommandBook();
  const down = command('down', 'J');
  book.offer('list', [down]);
  expect([book.press(press('j'), 0, true), book.press(press('q'), 1, true)]).toEqual([true, false]);
  expect(down.run).toHaveBeenCalledTimes(1);
});

it('lets nothing but the urgent through while somebody types', () => {
  const book = new CommandBook();
  const down = command('down', 'J');
  const blank = command('blank', 'Ctrl+Shift+X', { isAlways: true });
  book.offer('list', [down, blank]);
  book.press(press('j'), 0, false);
  book.press(press('X', { ctrlKey: true, shiftKey: true }), 1, false);
  expect([down.run.mock.calls.length, blank.run.mock.calls.length]).toEqual([0, 1]);
});

it('does nothing twice for a key that is held down, but goes on stepping', () => {
  const book = new CommandBook();
  const [call, down] = [command('call', '1'), command('down', 'J', { isStep: true })];
  book.offer('list', [call, down]);
  for (const repeat of [false, true, true])
    for (const key of ['1', 'j']) book.press(press(key, { repeat }), 0, true);
  expect([call.run.mock.calls.length, down.run.mock.calls.length]).toEqual([1, 3]);
});

it('forgets what a component brought once that is gone, but not what replaced it', async () => {
  const book = new CommandBook();
  const [first, second] = [[command('a', 'A')], [command('b', 'B')]];
  const leave = book.offer('desk', first);
  const leaveLater = book.offer('desk', second);
  leave();
  await Promise.resolve();
  expect(book.all()).toEqual(second);
  leaveLater();
  await Promise.resolve();
  expect(book.all()).toEqual([]);
});

it('tells when other keys are worth showing, and only then', async () => {
  const book = new CommandBook();
  const listener = vi.fn();
  book.subscribe(listener);
  const offer = () => book.offer('list', [command('down', 'J', { hint: 'turun' }), command('up', 'K')]);
  const leave = offer();
  expect(book.hints().map(({ hint }) => hint)).toEqual(['turun']);
  leave();
  const leaveAgain = offer();
  await Promise.resolve();
  expect(listener).toHaveBeenCalledTimes(1);
  leaveAgain();
  await Promise.resolve();
  expect([listener.mock.calls.length, book.hints()]).toEqual([2, []]);
});

it('says why a key does nothing only where nothing else answers to it', () => {
  const book = new CommandBook();
  const excuse = command('excuse', '1', { isExcuse: true });
  const leave = book.offer('excuses', [excuse]);
  book.press(press('1'), 0, true);
  const real = command('real', '1');
  book.offer('list', [real]);
  book.press(press('1'), 1, true);
  expect([excuse.run.mock.calls.length, real.run.mock.calls.length]).toEqual([1, 1]);
  leave();
});

it('hints at each key once', () => {
  const book = new CommandBook();
  book.offer('list', [command('down', 'J', { hint: 'turun' }), command('again', 'J', { hint: 'turun' })]);
  expect(book.hints().map(({ id }) => id)).toEqual(['down']);
});
