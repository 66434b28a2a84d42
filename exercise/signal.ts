import type { Chance } from './chance.ts';
import { operationMoment } from './operation-moment.ts';
import type { DesaView, OperationView } from './operation-view.ts';

const MINUTE = 60_000;

/** A stretch of time in which no phone of these desa gets anything out. */
export interface Outage {
  kecamatan: string;
  desa: ReadonlySet<string>;
  from: number;
  until: number;
}

/** Where and when there is signal on this day. */
export interface Signal {
  outages: readonly Outage[];
  /** When a phone in this desa gets out what it wrote at `at`: never before it. */
  deliveredAt(desa: string, at: number, chance: Chance): number;
  /** True for the villages no signal ever reaches. */
  isFar(desa: string): boolean;
}

/** Boats carry the phones of the far village to where there is signal at these hours only. */
const FAR_DELIVERIES = ['H 10.40', 'H 15.20', 'H 21.10', 'H+1 06.30', 'H+1 11.00', 'H+1 18.00', 'H+2 09.00'];
const FAR_NAME = /sungai\s+benuh/i;

/** The outages and the far village of one day, by chance alone. */
export function signalOf(operation: OperationView, chance: Chance): Signal {
  const moment = (text: string): number => operationMoment(text, operation.date, operation.zone);
  const farDeliveries = FAR_DELIVERIES.map(moment);
  const far = new Set(farDesa(operation).map((desa) => desa.code));
  const [first, second, third] = chance.for('where').shuffled(operation.kecamatanList);
  const outages: Outage[] = [];
  const breakdown = (where: typeof first, desaCount: number, from: string, minutes: number): void => {
    if (where === undefined) return;
    const desa = chance.for(`desa/${from}`).shuffled(where.desaList).slice(0, desaCount);
    const start = moment(from) + chance.between(0, 8) * MINUTE;
    const codes = new Set(desa.map((one) => one.code));
    outages.push({ kecamatan: where.code, desa: codes, from: start, until: start + minutes * MINUTE });
  };
  breakdown(first, chance.whole(2, 3), 'H 06.38', chance.between(95, 170));
  breakdown(second, 99, 'H 12.50', chance.between(40, 75));
  breakdown(third, 99, 'H 20.05', chance.between(50, 120));
  return {
    outages,
    isFar: (desa) => far.has(desa),
    deliveredAt(desa, at, phone) {
      if (far.has(desa)) {
        const boat = farDeliveries.find((delivery) => delivery >= at + 20 * MINUTE) ?? at + 6 * 60 * MINUTE;
        return boat + phone.between(0, 4) * MINUTE;
      }
      const outage = outages.find((one) => one.desa.has(desa) && one.from <= at && at < one.until);
      return outage === undefined ? at : outage.until + phone.between(0, 75_000);
    },
  };
}

/** The villages no signal reaches: Sungai Benuh where the roster has it, else none. */
export function farDesa(operation: OperationView): DesaView[] {
  return operation.kecamatanList.flatMap((kecamatan) =>
    kecamatan.desaList.filter((desa) => FAR_NAME.test(desa.name)),
  );
}
