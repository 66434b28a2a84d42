import type { Orders } from './orders.types.ts';

/** Orders of which a test says only what it cares about. */
export const makeOrders = (over: Partial<Orders> = {}): Orders => ({
  wall: '018da000-0000-7000-8000-0000000000aa',
  serverTime: '2024-02-14T00:24:20.000Z',
  operationTime: '2024-02-14T00:24:20.000Z',
  operationSpeed: 1,
  mode: 'NORMAL',
  settings: {
    name: 'Layar utama',
    place: 'Ruang posko',
    scope: '15.07',
    diagonalInches: 98,
    distanceMetres: 5,
    ambient: 'DARK',
    isGuestByDefault: false,
    pinnedScene: null,
    isRotating: false,
    isSoundOn: true,
  },
  restartedAt: null,
  soundTestedAt: null,
  sealUntil: null,
  isRenewalDue: false,
  ...over,
});
