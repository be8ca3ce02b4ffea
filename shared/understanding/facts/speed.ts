import { boundOf } from './bound.ts';
import { clauseAround, type Finder, type FoundFact, rangeBehind } from './finder.ts';

const UNIT =
  /^ ?(?:多|来)?(?:码(?![头数字])|马(?=以[上下]|左右|的?时)|迈(?![腾进凯锐])|km ?\/ ?h|km ?\/ ?小时|公里 ?(?:\/|每|一) ?(?:小时|h)|kmh|公里(?:的)?(?:时速|速度)|公里左右时速|的?时速|的速度(?!比))/;
const NAMED_BEFORE =
  /(?:(?:时速|车速|速度)(?:表|大概|大约|差不多|约)?(?:[超达上]?[到过在为是]|达到|超过|上|维持在|保持在|也?(?:就|才|不过|只有))?(?:了)?|高速(?:上|路上?)?(?:开|跑)?(?:到|在)?) ?(?:大概|大约|差不多|约)?$/;
/** 跑到110就抖: no unit, but nothing else can be meant. */
const REACHED = /(?:跑到|开到|上到?|加速到|加到|提到|达到|超过|过了?|跑|到)$/;
const THEN = /^ ?(?:以上|左右)?(?:的?时候?|就|会|又|反而|还|才|,|。|$|方向盘|车身|车子|车就|之后|以后)/;
const NO_FAULTS_SPEED = /[水油]温|温度|电压|转速|最高|极速|限速|平均|均速|加速[^,。]{0,4}$|百公里|0-$/;

const OTHER_UNIT =
  /^ ?(?:年|月|天|多?元|万|转|%|w|l|档|挡|块|次|个|多?公里(?![时的/])|km(?!\/)|分|小时|秒|台|米|度)/;
/** 时速100公里 */
const NO_UNIT = /^ ?(?:公里|km)?/;

/** 75以下也没有: told beside a speed, a bare number is one too; 七十到九十最明显 is nothing else. */
const BOUNDED = /^ ?(?:以[上下]|往上|以内)(?!人|的?人)/;
const RANGED = /^(?:之间)?(?:最|的?时候|就|这个?[区段]|这一?[段区]|都|,)/;
const SPEED_NEAR = /(?:[时车]速|速度|[\d十]码|[\d十]迈|km\/h)[^。!?\n]{0,40}$/;
const SHAKES = /[抖晃响颤]/;
const SLOWEST = 5;
const FASTEST = 260;
/** A bare number at which a car is driven. */
const LEAST_BARE = 40;
const MOST_BARE = 200;

/** The speed at which something happens, km/h; 码 and 迈 are both said for km/h. */
export const speed: Finder = {
  signs: '码迈马速h到过上下',
  counted: true,
  find({ text, quantities }) {
    const found: FoundFact[] = [];
    let free = 0;
    for (const [i, quantity] of quantities.entries()) {
      const { value, upper, from, to } = quantity;
      if (from < free) continue;
      if (value < SLOWEST || value > FASTEST || !Number.isInteger(value)) continue;
      const unit = UNIT.exec(text.slice(to, to + 12));
      const { before } = clauseAround(text, from, to, 12);
      if (NO_FAULTS_SPEED.test(before)) continue;
      const after = text.slice(to, to + 8);
      if (!unit) {
        // 高速 8 is what it burns there.
        const named =
          (value >= LEAST_BARE || /[时车]速|速度/.test(before)) &&
          NAMED_BEFORE.test(before) &&
          !OTHER_UNIT.test(after);
        const reached = value >= LEAST_BARE && value <= MOST_BARE && REACHED.test(before) && THEN.test(after);
        const tens = value % 5 === 0 && value >= LEAST_BARE && value <= MOST_BARE;
        const beside =
          tens && BOUNDED.test(after) && SPEED_NEAR.test(text.slice(Math.max(0, from - 46), from));
        const between =
          tens &&
          upper !== null &&
          upper % 10 === 0 &&
          RANGED.test(after) &&
          SHAKES.test(text.slice(Math.max(0, from - 12), from));
        if (!named && !reached && !beside && !between) continue;
      }
      const first = to + (unit ?? NO_UNIT.exec(after) ?? [''])[0].length;
      const range = unit ? rangeBehind(text, first, quantity, quantities[i + 1], UNIT) : null;
      const end = range?.to ?? first;
      const bound = boundOf(text, quantity, end, true);
      free = end;
      found.push({ value: { kind: 'speed', kmh: value, to: range?.upper ?? upper, bound }, from, to: end });
    }
    return found;
  },
};
