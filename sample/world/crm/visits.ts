import { DAY_MS } from '../../forum/clock.ts';
import type { Random } from '../../forum/random.ts';
import { type Calendar, clockOf, dayOf, monthsBack } from '../calendar.ts';
import { QINGHE, YUEXIANG, YUNLING, ZHUGUANG } from '../series.ts';
import { recallDay } from '../stories/recall.ts';
import { RUDE } from './dealers.ts';
import type { Vehicle } from './vehicles.ts';

export interface Visit {
  order: string;
  vin: string;
  dealer: string;
  day: string;
  kind: '保养' | '维修' | '事故' | '召回';
  mileage: number;
  work: string;
  part: string;
  fault: string;
  claim: '是' | '否';
}

type Job = Pick<Visit, 'kind' | 'work' | 'part' | 'fault' | 'claim'>;
const job = (kind: Job['kind'], work: string, part = '', fault = '', claim: Job['claim'] = '否'): Job => ({
  kind,
  work,
  part,
  fault,
  claim,
});

const REPAIRS: readonly Job[] = [
  job('维修', '更换前刹车片', '45022-FD01'),
  job('维修', '清洗节气门及进气道', '', 'P0507'),
  job('维修', '更换前减震塔顶胶', '51920-SP02', '', '是'),
  job('维修', '仪表台异响处理，加贴绒布', '', '', '是'),
  job('维修', '更换点火线圈', '30520-EN03', 'P0301', '是'),
  job('维修', '更换蓄电池', '31500-BT01'),
  job('维修', '更换右前轮胎，动平衡', '42751-TY16'),
  job('维修', '空调不制冷，加注冷媒', '', 'B1421'),
  job('维修', '更换玻璃升降电机', '72250-DR04', '', '是'),
  job('维修', '四轮定位'),
  job('维修', '更换前氧传感器', '36531-OX02', 'P0171', '是'),
  job('维修', '更换后视镜总成', '76250-MR01'),
];
const ELECTRIC_REPAIRS: readonly Job[] = [
  job('维修', '升级车机软件', '', 'U0422', '是'),
  job('维修', '更换交流充电口', '91F20-CH02', 'P0D58', '是'),
  job('维修', '更换12V小电瓶', '31500-BT12', 'P0562', '是'),
  job('维修', '更换前刹车片', '45022-FD01'),
  job('维修', '四轮定位'),
];
const SERVICE = (electric: boolean, n: number) =>
  electric
    ? job(
        '保养',
        n % 2 === 0 ? '三电检查，更换空调滤芯' : '三电检查，补玻璃水',
        n % 2 === 0 ? '80292-AC01' : '',
      )
    : job('保养', n % 3 === 2 ? '更换机油机滤空滤，检查底盘' : '更换机油机滤', '15400-OF01');

/** What the stories leave in the workshops' books. Null: nothing on that day for that car. */
function planted({ series, built }: Vehicle, at: number, calendar: Calendar, random: Random): Job | null {
  const lateBuilt = built >= dayOf(monthsBack(calendar, 22).from);
  if (series.key === YUNLING && at >= monthsBack(calendar, 7).from && lateBuilt) {
    const rise = (at - monthsBack(calendar, 7).from) / (calendar.anchor - monthsBack(calendar, 7).from);
    if (random.chance(0.09 + 0.3 * rise ** 2))
      return job('维修', '热车二挡升三挡顿挫，更换阀体压力控制阀', '31705-YL20', 'P0776', '是');
  }
  const recalled = recallDay(calendar);
  if (
    series.key === QINGHE &&
    at >= recalled &&
    at < recalled + 120 * DAY_MS &&
    built < dayOf(recalled) &&
    random.chance(0.6)
  )
    return job('召回', '召回：更换燃油泵总成', '17040-QH11', 'P0087', '是');
  const { month } = clockOf(at);
  if (series.key === ZHUGUANG && (month === 12 || month === 1) && random.chance(0.22))
    return job('维修', '低温亏电，更换12V小电瓶', '31500-BT12', 'P0562', '是');
  const december = calendar.months[calendar.december];
  if (
    series.key === YUEXIANG &&
    december !== undefined &&
    at >= december.from &&
    at < december.to + 45 * DAY_MS &&
    random.chance(0.25)
  )
    return random.pick([
      job('维修', '离合器异响，更换分离轴承', '22810-YX07', '', '是'),
      job('维修', '变速箱异响，检查，厂家暂无方案', '', '', '否'),
      job('维修', '仪表台异响处理', '77100-YX03', '', '是'),
    ]);
  return null;
}

/** Visits of one car over the last three years, oldest first: a service every half year or so, repairs in between. */
export function visitsOf(vehicle: Vehicle, calendar: Calendar, random: Random): Omit<Visit, 'order'>[] {
  const found: Omit<Visit, 'order'>[] = [];
  const bought = Date.parse(`${vehicle.boughtOn}T00:00:00Z`);
  let at = Math.max(bought + 60 * DAY_MS, (calendar.months[0]?.from ?? 0) + random.real() * 150 * DAY_MS);
  for (let n = 0; at < calendar.anchor - DAY_MS; n++) {
    const repairs = vehicle.series.electric ? ELECTRIC_REPAIRS : REPAIRS;
    const usual = random.chance(0.62)
      ? SERVICE(vehicle.series.electric, n)
      : random.chance(0.08)
        ? job('事故', '钣金喷漆，保险定损')
        : random.pick(repairs);
    const what = planted(vehicle, at, calendar, random) ?? usual;
    const mileage = Math.round(500 + ((at - bought) / DAY_MS) * vehicle.kmPerDay);
    const away = random.chance(0.04);
    found.push({
      vin: vehicle.vin,
      dealer: away ? random.pick(vehicle.others) : vehicle.dealer,
      day: dayOf(at),
      mileage,
      ...what,
    });
    const again = vehicle.dealer === RUDE && what.kind === '维修' && random.chance(0.4);
    at += again ? random.int(3, 15) * DAY_MS : (70 + random.real() ** 1.3 * 260) * DAY_MS;
    if (clockOf(at).weekday === 1 && random.chance(0.5)) at += DAY_MS;
  }
  return found;
}
