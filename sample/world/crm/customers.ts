import { DAY_MS } from '../../forum/clock.ts';
import type { Random } from '../../forum/random.ts';
import { type Calendar, dayOf } from '../calendar.ts';
import type { Persona } from '../persona.ts';
import { DEALERS, type Dealer } from './dealers.ts';
import { GIVEN, SURNAMES } from './names.ts';

export interface Customer {
  number: string;
  name: string;
  kind: '个人用户' | '大客户' | '经销商' | '意向客户';
  /** 1390000xxxx: a range no operator gives out. */
  phone: string;
  city: string;
  dealer: string;
  /** 销售顾问; empty for some, as in any books. */
  adviser: string;
  since: string;
}

export const CUSTOMERS = 2000;

const personName = (random: Random) =>
  random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.6) ? random.pick(GIVEN) : '');

const ADVISERS_OF_A_DEALER = 3;
const WITHOUT_ADVISER = 12;

/** Follows from the number alone, so that the rest of the world stays as it is. */
function adviserOf(n: number, dealer: Dealer): string {
  if (n % WITHOUT_ADVISER === 0) return '';
  const at = DEALERS.indexOf(dealer) * ADVISERS_OF_A_DEALER + (n % ADVISERS_OF_A_DEALER);
  return `${SURNAMES[at] ?? ''}${GIVEN[(at * 7) % GIVEN.length] ?? ''}`;
}

/** Customer `n` of the books; an author's customer lives in the author's city and goes to the author's dealer. */
export function makeCustomer(n: number, who: Persona | null, calendar: Calendar, random: Random): Customer {
  const dealer = who?.dealer ?? random.pick(DEALERS);
  const kind =
    who === null
      ? random.chance(0.03)
        ? '大客户'
        : random.chance(0.04)
          ? '意向客户'
          : '个人用户'
      : '个人用户';
  const from = (calendar.months[0]?.from ?? 0) - 4 * 365 * DAY_MS;
  const since = who === null ? from + random.real() * (calendar.anchor - 41 * DAY_MS - from) : who.bought;
  return {
    number: `C${String(100_001 + n)}`,
    name:
      kind === '大客户'
        ? `${random.pick(SURNAMES)}氏${random.pick(['租赁', '物流', '商贸', '出租'])}有限公司`
        : personName(random),
    kind,
    phone: `1390000${String((n * 7 + 13) % 10_000).padStart(4, '0')}`,
    city: who?.author.city ?? dealer.city,
    dealer: dealer.code,
    adviser: adviserOf(n, dealer),
    since: dayOf(Math.min(since, calendar.anchor - 41 * DAY_MS)),
  };
}
