import type { CustomersFilter } from '../../../shared/contract/links.ts';
import { GRADES } from '../../../shared/measures/value-matrix.ts';

/** Which customers are shown; all of it is in the address, so that a link shows a colleague the same. */
export interface Asked {
  q?: string | undefined;
  /** Id of the dealer. */
  dealer?: string | undefined;
  /** Key of the series of one of their vehicles. */
  series?: string | undefined;
  /** Only those with a forum account. */
  linked?: 'true' | undefined;
  adviser?: string | undefined;
  /** What their record lacks, or what is wrong with it. */
  flaw?: CustomersFilter['flaw'];
  /** Id of the segment. */
  segment?: string | undefined;
  grade?: CustomersFilter['grade'];
  /** Who came or went in the twelve months up to `until`. */
  flow?: CustomersFilter['flow'];
  until?: string | undefined;
}

/** The server looks for nothing shorter. */
export const SHORTEST_SEARCH = 2;

/** As the contract has them; kept here because the contract's own list would bring zod into the page. */
const FLAWS = [
  'phone',
  'city',
  'dealer',
  'adviser',
  'since',
  'plate',
  'trim',
  'boughtOn',
  'builtOn',
  'noVehicle',
  'unowned',
  'badPhone',
  'badVin',
  'conflict',
] as const satisfies readonly CustomersFilter['flaw'][];

/** Reads an address; whatever is not understood is left out. */
export function readAsked(query: Record<string, string>): Asked {
  const { q = '', dealer = '', series, linked, adviser, segment = '', until = '' } = query;
  const typed = q.trim().slice(0, 60);
  const day = /^\d{4}-\d\d-\d\d$/.test(until) ? until : undefined;
  return {
    q: typed.length >= SHORTEST_SEARCH ? typed : undefined,
    dealer: /^\d{1,15}$/.test(dealer) ? dealer : undefined,
    series: series && series.length <= 80 ? series : undefined,
    linked: linked === 'true' ? 'true' : undefined,
    adviser: adviser && adviser.length <= 60 ? adviser : undefined,
    flaw: FLAWS.find((each) => each === query.flaw),
    segment: /^[1-9]\d{0,14}$/.test(segment) ? segment : undefined,
    grade: GRADES.find((each) => each === query.grade),
    flow: day === undefined ? undefined : (['gained', 'lost'] as const).find((each) => each === query.flow),
    until: day,
  };
}

/** The address of the list that shows these. */
export function hrefOfAsked(asked: Asked): string {
  const search = queryOfAsked(asked);
  return search ? `/customers?${search}` : '/customers';
}

/** The same as a question to the server. */
export function queryOfAsked(asked: Asked): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}
