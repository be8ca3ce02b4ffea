/** Printed beside the figures; a change of formula is a new version. */
export const TURNOVER_VERSION = 'turnover-1';

export interface Turnover {
  gained: number;
  lost: number;
  /** What a base shows that is only counted at its ends. */
  net: number;
  /** How many of its places changed hands. */
  turnover: number;
}

/**
 * 客户周转: net = gained − lost, turnover = (gained + lost) / 2.
 * 100 lost and 100 gained → net 0, turnover 100: a base that stands still and is another one. Source: the trade's warning that
 * new customers hide lost ones; version turnover-1.
 */
export const turnover = (gained: number, lost: number): Turnover => ({
  gained,
  lost,
  net: gained - lost,
  turnover: (gained + lost) / 2,
});
