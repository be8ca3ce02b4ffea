import type { FixCheck } from '../../contract/signal-detail.ts';
import { monthsInService } from './months-in-service.ts';
import { rateRatio } from './rate-ratio.ts';

export const FIX_CHECK_VERSION = 'fix-check-1';

/** Vehicles built in so many years before the countermeasure are what it is held against. */
export const BEFORE_YEARS = 2;
/** Fewer treated vehicles tell nothing. */
const LEAST_VEHICLES = 30;
/** After that most vehicles are out of warranty, and a claim is no longer made for every fault. */
const MOST_MONTHS = 36;
/** So many claims must have been due among the treated for their absence, or their number, to say something. */
const LEAST_DUE = 5;

/** One vehicle that was sold; days are YYYY-MM-DD. */
export interface BuiltVehicle {
  builtOn: string;
  boughtOn: string;
  /** Days on which a warranty claim of the fault was made; two on one day are one. */
  claims: readonly string[];
}

interface Asked {
  /** Vehicles built from this day on have the countermeasure. */
  builtFrom: string;
  /** Last day for which claims are on record: later ones are not known yet, not absent. */
  observedTo: string;
}

/**
 * Whether a countermeasure helped: claims in the first k months in service of vehicles that have been in service so long, of
 * those built from its day on against those built in the 24 months before.
 *
 * k is the largest number of whole months that at least 30 of the treated vehicles and at least half of them have behind them,
 * 36 at most. Rates are per 1,000 vehicles; the ratio has an exact 95 % interval (`rateRatio`). better: the whole interval lies
 * below 1; worse: above it; same: it holds 1 although, at the old rate, 5 claims or more were due among the treated; tooEarly: fewer
 * were, or there is no k. Source: ours, after claims per 1,000 at equal months in service as the trade counts them; version fix-check-1.
 */
export function fixCheck(vehicles: readonly BuiltVehicle[], { builtFrom, observedTo }: Asked): FixCheck {
  const sold = vehicles.filter(({ boughtOn }) => boughtOn <= observedTo);
  const earliest = `${Number(builtFrom.slice(0, 4)) - BEFORE_YEARS}${builtFrom.slice(4)}`;
  const treated = served(
    sold.filter(({ builtOn }) => builtOn >= builtFrom),
    observedTo,
  );
  const untreated = served(
    sold.filter(({ builtOn }) => builtOn >= earliest && builtOn < builtFrom),
    observedTo,
  );
  const months = equalMonths(treated);
  const after = months === 0 ? NOBODY : counted(treated, months);
  const before = months === 0 ? NOBODY : counted(untreated, months);
  const { ratio, low, high } = rateRatio(
    { events: after.claims, exposure: after.vehicles },
    { events: before.claims, exposure: before.vehicles },
  );
  const due = before.vehicles === 0 ? 0 : (before.claims / before.vehicles) * after.vehicles;
  const verdict =
    high !== null && high < 1
      ? 'better'
      : low !== null && low > 1
        ? 'worse'
        : due >= LEAST_DUE
          ? 'same'
          : 'tooEarly';
  return { months, treated: after, untreated: before, ratio, low, high, verdict };
}

const NOBODY = { vehicles: 0, claims: 0, perThousand: null };

interface Served extends BuiltVehicle {
  /** Whole months in service when last observed. */
  months: number;
}

const served = (vehicles: readonly BuiltVehicle[], observedTo: string): Served[] =>
  vehicles.map((vehicle) => ({ ...vehicle, months: monthsInService(vehicle.boughtOn, observedTo) }));

/** The months that enough of the treated have behind them; 0 where there are not enough. */
function equalMonths(treated: readonly Served[]): number {
  const enough = Math.max(LEAST_VEHICLES, Math.ceil(treated.length / 2));
  const longest = treated.map(({ months }) => months).sort((a, b) => b - a);
  return Math.min(MOST_MONTHS, longest[enough - 1] ?? 0);
}

function counted(vehicles: readonly Served[], months: number) {
  const observed = vehicles.filter((vehicle) => vehicle.months >= months);
  const claims = observed.reduce((sum, { boughtOn, claims: days }) => {
    const within = [...new Set(days)].filter(
      (day) => day >= boughtOn && monthsInService(boughtOn, day) < months,
    );
    return sum + within.length;
  }, 0);
  const perThousand = observed.length === 0 ? null : (claims / observed.length) * 1000;
  return { vehicles: observed.length, claims, perThousand };
}
