import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

test.each([
  [null, '–'],
  ['curl/8.5', '–'],
  [
    'Mozilla/5.0 (Linux; Android 8.1; vivo 1724) AppleWebKit/537.36 Chrome/128.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/128.0 Safari/537.36 Edg/128.0', 'Edge · Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox · Linux'],
  [`<script>${'x'.repeat(10_000)}</script> Firefox/1`, 'Firefox'],
])('%.60s: %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
