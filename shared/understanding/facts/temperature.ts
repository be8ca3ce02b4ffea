import { gate } from '../words/gate.ts';
import { clauseAround, type Finder, type FoundFact } from './finder.ts';

const WORDS =
  /冷车|凉车|冷启动|冷起动|冷机(?!油)|冷着车|早上(?:第一|头一)[次脚把下]|水温没(?:上来|起来|到)|没热(?:起来|车)|隔夜(?=启动|着车)|热车|热启动|热起动|热机(?!油)|水温(?:上来|正常|到\d{2}|起来|升[高上])|开热|跑热|热了(?=才|就|以后|之后|又|会|也|还)/g;
const COLD = /^[冷凉早隔]|没/;
/** 热车两分钟再走 is something one does, not a state. */
const DONE =
  /^(?:[一两三五几\d半]{1,3}(?:来)?(?:分钟|秒)|再走|几分钟|的?(?:好处|必要|时间|习惯|过程中?$)|吗|么|就走|就?可以走|是必须)|^(?:一下|一会)/;
const DONE_BEFORE = /(?:需要|不用|要不要|用不用|必须|先|原地|应该|一定要|是否|建议|习惯|没有?|来|等|完成)$/;
/** 热车 as the state it is in, not as what one does to it. */
const STATE =
  /^(?:后|时|状态|的时候|情况|就|也|还|都|又|会|依[然旧]|反而|以后|之后|怠速|异|抖|熄|启|起|响|没|不|偶尔|更|加速|堵车|挂|行驶|正常|消失|等红|等灯|[一二三四五\d][挡档]|升|降|倒|急|踩|松|高速|低速|刹|换[挡档]|原地|[,、。!?;冷]|$)/;
const ACTED = /(?:不|快速?|怠速|为了|尽快|般|如何|怎么|每次|强制)$/;
/** The trouble is gone then, so it shows in the other state. */
const GONE =
  /^[^,。!?;]{0,4}(?:就好|好了|正常|没有了|没了|没有|就没|消失|不响|不抖|没事|没问题|好[一很]?[点些多]|减轻|会好|就?哑|消停|安静|就不|不会|也不|恢复|不明显|没声)/;

const mayState = gate([WORDS]);

/** Whether it happens with a cold engine or a warm one, as far as the post says so. */
export const temperature: Finder = {
  signs: '车机动脚温热早',
  counted: false,
  find({ text }) {
    if (mayState(text) === 0) return [];
    const found: FoundFact[] = [];
    const told = new Set<string>();
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      const end = index + word.length;
      const { before } = clauseAround(text, index, end, 8);
      const after = text.slice(end, end + 12);
      if (word === '热车' && (!STATE.test(after) || ACTED.test(before))) continue;
      if (DONE.test(after) || DONE_BEFORE.test(before) || GONE.test(after)) continue;
      const engine = COLD.test(word) ? 'cold' : 'warm';
      if (told.has(engine)) continue;
      told.add(engine);
      found.push({ value: { kind: 'temperature', engine }, from: index, to: end });
    }
    return found;
  },
};
