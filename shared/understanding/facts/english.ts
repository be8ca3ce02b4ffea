import type { Normalised } from '../normalise.ts';
import { spanOf } from '../reading.ts';
import type { Bound, Demand, Fact, FactValue } from './fact.ts';
import { FACT_CONFIDENCE } from './fact-confidence.ts';

const KM_PER_MILE = 1.609344;
const NUMBER = '(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,6}(?:\\.\\d)?)(k)?';
const BOUND = '(under |less than |only |about |around |over |more than |at least |almost |nearly |roughly )?';

const MILEAGE = new RegExp(
  `${BOUND}\\b${NUMBER} ?(miles?|mi|kms?|kilomet(?:er|re)s?)\\b(?! per| ?/ ?h| an hour| a day| per day| range| away| warranty| round| trip)`,
  'g',
);
const SPEED = new RegExp(
  `${BOUND}\\b(\\d{2,3})(?: ?(?:-|to) ?(\\d{2,3}))? ?(mph|km/h|kph|kmh|miles per hour)\\b`,
  'g',
);
const ENGINE_SPEED = /\b(\d{1,2},?\d{3})(?: ?(?:-|to) ?(\d{1,2},?\d{3}))? ?rpm\b/g;
const MODEL_YEAR =
  /\b((?:19|20)\d{2})(?= [a-z][a-z0-9-]{1,14}\b)(?! (?:and|or|to|was|is|i|my|the|when|after|it|we|in|at|for|but|with)\b)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Built in March 2024, build date: 03/2024 */
const BUILT = new RegExp(
  `\\b(?:built|manufactured|produced|build date|production date)(?: is| was|:)?(?: in| on)? (?:(${MONTHS.join('|')})[a-z]{0,6},? |(1[0-2]|0?[1-9])[/-])(20\\d{2})\\b`,
  'g',
);
const AGE = new RegExp(
  `${BOUND}\\b(\\d{1,3}|one|two|three|four|five|six) ?-?(day|week|month|year)s?[ -](?:old|after (?:buying|purchase|delivery|i bought))`,
  'g',
);
const TIMES =
  /\b(once|twice|(?:(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) times)|(?:(second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th) (?:visit|trip|time|repair)))\b/g;
const WORKSHOP = /shop|dealer|repair|fix|service|mechanic|garage|workshop|replace|visit/;
const COLD =
  /\b(?:when|while|engine is|starts?|started|starting) cold\b|\bcold (?:start|engine|morning start)s?\b/;
const WARM = /\b(?:when|while|engine is) (?:hot|warm)\b|\b(?:hot|warm) (?:start|engine)s?\b/;
const REPLACED = /\b(?:replaced|changed|swapped)(?: out)? (?:the |my |both |all )?([a-z ]{3,24})/g;
const WAS_REPLACED =
  /\b([a-z]{3,12}(?: [a-z]{3,12})?) (?:was|were|has been|have been|got|had to be) (?:replaced|changed|swapped)\b/g;
/** Two sets of tires later. */
const LATER =
  /\b(?:a new|new|another|two|three|four|\d) (?:sets? of )?(?:new )?([a-z]{3,12}(?: [a-z]{3,12})?) later\b/g;
const STILL =
  /^[^.!?]{0,30}(?:still|same (?:problem|issue|noise)|no (?:change|difference|luck)|didn.?t (?:help|fix)|not fixed)/;
const CAME_BACK = /^[^.!?]{0,40}(?:came back|is back|came up again|returned|again)/;
const CURED =
  /^[^.!?]{0,30}(?:fixed|solved|gone|no more|cured|perfect|good as new|trouble[- ]free|quiet (?:now|since)|fine (?:now|since|ever since)|works? (?:fine|now))/;
const PARTS: readonly (readonly [RegExp, Extract<FactValue, { kind: 'repair' }>['part']])[] = [
  [/engine|motor|spark|coil|turbo|water pump|head gasket/, 'engine'],
  [/transmission|gearbox|valve body/, 'gearbox'],
  [/clutch/, 'clutch'],
  [/brake|rotor|pads?\b/, 'brakes'],
  [/steering|rack/, 'steering'],
  [/shock|strut|suspension|control arm|sway/, 'suspension'],
  [/axle|bearing/, 'chassis'],
  [/tires?|tyres?|wheel/, 'tyres'],
  [/battery|alternator/, 'battery'],
  [/fuel|injector/, 'fuel'],
  [/belt|chain/, 'belt'],
  [/compressor|a\/?c\b|air con/, 'aircon'],
  [/screen|infotainment|head unit/, 'screen'],
  [/window|windshield|sunroof/, 'windows'],
  [/door/, 'doors'],
];
const DEMANDS: readonly (readonly [Demand, RegExp])[] = [
  ['refund', /(?:want|demand|need|asking for|give me) (?:a |my )?(?:full )?(?:refund|money back|buy ?back)/],
  ['compensation', /(?:want|demand|asking for) (?:a )?compensation/],
  ['recall', /(?:should be|need(?:s)? (?:a|to)|must|want a) recall|should recall/],
  ['apology', /(?:want|demand|owe) (?:me |us )?an apology/],
  ['exchange', /(?:want|demand) (?:a )?(?:new car|replacement (?:car|vehicle))/],
];
const COUNT: Readonly<Record<string, number>> = {
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  second: 2,
  '2nd': 2,
  three: 3,
  third: 3,
  '3rd': 3,
  four: 4,
  fourth: 4,
  '4th': 4,
  five: 5,
  fifth: 5,
  '5th': 5,
  six: 6,
  sixth: 6,
  '6th': 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const MOST = 12;

const numberOf = (written: string): number => COUNT[written] ?? Number(written.replaceAll(',', ''));

function boundOf(said: string | undefined): Bound {
  const word = said?.trim() ?? '';
  if (/under|less/.test(word)) return 'atMost';
  if (/over|more|least/.test(word)) return 'atLeast';
  return /about|around|almost|nearly|roughly/.test(word) ? 'about' : 'exact';
}

/** The main facts of an English post, in order of appearance; miles become kilometres. `text` is the spelling of `normalised`. */
export function findEnglishFacts(normalised: Normalised, text: string): Fact[] {
  const found: { value: FactValue; from: number; to: number }[] = [];
  const each = (words: RegExp, read: (match: RegExpExecArray) => FactValue | null): void => {
    let tried = 0;
    for (const match of text.matchAll(words)) {
      if (++tried > MOST) break;
      const value = read(match);
      if (value) found.push({ value, from: match.index, to: match.index + match[0].length });
    }
  };
  const km = (value: number, unit: string | undefined): number =>
    Math.round(unit?.startsWith('mi') || unit === 'mph' ? value * KM_PER_MILE : value);
  each(MILEAGE, ([, said, number = '', thousand, unit]) => {
    const value = numberOf(number) * (thousand ? 1000 : 1);
    return value >= 50 ? { kind: 'mileage', km: km(value, unit), bound: boundOf(said) } : null;
  });
  each(SPEED, ([, said, from = '', to, unit]) => ({
    kind: 'speed',
    kmh: km(Number(from), unit === 'miles per hour' ? 'mph' : unit),
    to: to === undefined ? null : km(Number(to), unit === 'miles per hour' ? 'mph' : unit),
    bound: boundOf(said),
  }));
  each(ENGINE_SPEED, ([, from = '', to]) => ({
    kind: 'engineSpeed',
    rpm: numberOf(from),
    to: to === undefined ? null : numberOf(to),
    bound: 'exact',
  }));
  each(MODEL_YEAR, ([, year = '']) => ({ kind: 'modelYear', year: Number(year) }));
  each(BUILT, ([, name, number, year = '']) => {
    const month = name === undefined ? Number(number) : MONTHS.indexOf(name) + 1;
    return { kind: 'built', year: Number(year), yearsBack: null, month };
  });
  each(AGE, ([, said, number = '', unit]) => {
    const known = (['day', 'week', 'month', 'year'] as const).find((each) => each === unit);
    return known ? { kind: 'age', amount: numberOf(number), unit: known, bound: boundOf(said) } : null;
  });
  if (WORKSHOP.test(text)) {
    const counts: number[] = [];
    for (const [, whole = '', times, nth] of text.matchAll(TIMES))
      counts.push(numberOf(times ?? nth ?? whole));
    const most = Math.max(0, ...counts.slice(0, MOST));
    if (most > 0) {
      const at = TIMES_ONCE.exec(text);
      const from = at?.index ?? 0;
      found.push({
        value: { kind: 'repairs', count: most, bound: 'exact' },
        from,
        to: from + (at?.[0].length ?? 1),
      });
    }
  }
  for (const [engine, words] of [
    ['cold', COLD],
    ['warm', WARM],
  ] as const) {
    const hit = words.exec(text);
    if (hit)
      found.push({ value: { kind: 'temperature', engine }, from: hit.index, to: hit.index + hit[0].length });
  }
  const replaced = ({ 0: said, 1: object = '', index }: RegExpExecArray): FactValue | null => {
    const part = PARTS.find(([words]) => words.test(object))?.[1];
    if (part === undefined) return null;
    const after = text.slice(index + said.length, index + said.length + 60);
    const outcome = CAME_BACK.test(after)
      ? 'cameBack'
      : STILL.test(after)
        ? 'notFixed'
        : CURED.test(after)
          ? 'fixed'
          : 'unknown';
    return { kind: 'repair', action: 'replaced', part, outcome };
  };
  for (const words of [REPLACED, WAS_REPLACED, LATER]) each(words, replaced);
  for (const [demand, words] of DEMANDS) {
    const hit = words.exec(text);
    if (hit)
      found.push({ value: { kind: 'demand', demand }, from: hit.index, to: hit.index + hit[0].length });
  }
  return found
    .sort((a, b) => a.from - b.from)
    .map(({ value, from, to }) => ({
      ...value,
      confidence: FACT_CONFIDENCE[value.kind],
      span: spanOf(normalised, from, to),
    }));
}

const TIMES_ONCE = new RegExp(TIMES.source);
