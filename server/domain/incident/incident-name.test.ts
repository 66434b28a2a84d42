import { expect, it } from 'vitest';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { type Called, nameOf } from './incident-name.policy.ts';

const words = (text: string) => ({
  label: { id: text, en: `en ${text}` },
  wallTitle: { id: `wall ${text}`, en: `en wall ${text}` },
});
const plan = {
  categories: [
    {
      code: 'NETRALITAS',
      ...words('Netralitas'),
      alleged: words('Dugaan tidak netral'),
      kinds: [{ code: 'APARATUR', ...words('Netralitas aparat'), alleged: words('Dugaan aparat memihak') }],
    },
    { code: 'LOGISTIK', ...words('Logistik'), kinds: [{ code: 'KURANG', ...words('Surat suara kurang') }] },
  ],
} as unknown as OperationPlan;

it.each<[Called, string]>([
  [{ category: 'NETRALITAS', kind: null, truth: 'UNVERIFIED' }, 'Dugaan tidak netral'],
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: 'UNVERIFIED' }, 'Dugaan aparat memihak'],
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: 'REFUTED' }, 'Dugaan aparat memihak'],
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: 'CONFIRMED' }, 'Netralitas aparat'],
  [{ category: 'NETRALITAS', kind: null, truth: 'CONFIRMED' }, 'Netralitas'],
  [{ category: 'LOGISTIK', kind: 'KURANG', truth: 'UNVERIFIED' }, 'Surat suara kurang'],
  [{ category: 'LOGISTIK', kind: null, truth: 'REFUTED' }, 'Logistik'],
  [{ category: 'LOGISTIK', kind: 'LAMA', truth: 'UNVERIFIED' }, 'LAMA'],
  [{ category: 'LAMA', kind: null, truth: 'UNVERIFIED' }, 'LAMA'],
])('%o is called %s', (called, name) => {
  const { label, wallTitle } = nameOf(called, plan);
  expect(label.id).toBe(name);
  const isCode = name === 'LAMA';
  expect([label.en, wallTitle.id]).toEqual(isCode ? [name, name] : [`en ${name}`, `wall ${name}`]);
});
