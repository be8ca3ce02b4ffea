import type { PartKey } from '../../catalogue/faults.ts';
import { GROUPS, type Group } from '../insight.ts';
import type { EnglishFaults } from './faults.ts';
import type { Token } from './tokens.ts';

/** The letter a part's faults stand under in the complaint table. */
const GROUP_OF_PART: Readonly<Record<PartKey, Group | null>> = {
  engine: 'A',
  idle: 'A',
  belt: 'A',
  gearbox: 'B',
  clutch: 'C',
  steering: 'D',
  brakes: 'E',
  tyres: 'F',
  suspension: 'G',
  chassis: 'G',
  exhaust: 'A',
  dashboard: 'H',
  seats: 'H',
  doors: 'H',
  windows: 'H',
  trunk: 'H',
  body: 'H',
  lights: 'H',
  aircon: 'H',
  screen: 'H',
  battery: 'H',
  charger: 'H',
  wipers: 'H',
  fuel: 'H',
  unnamed: null,
};

/** What owners of a maker or a dealer complain of besides the car. */
const SERVICE: readonly (readonly [Group, RegExp])[] = [
  [
    'I',
    /\b(?:(?:dealer|dealership|service|tech|manager|advisor|they)\b[^.!?\n]{0,60}\b(?:refus|den(?:y|ied|ies)|rude|ignor|blame|(?:is|it's|was|claims?|told me|says?)[^.!?\n]{0,20}(?:normal|within spec|all do (?:that|it)))|could not (?:duplicate|reproduce)|couldn't (?:duplicate|reproduce)|no problem found|imagining things|nothing wrong|they all do (?:that|it)|wouldn't honor|won't honor)/,
  ],
  [
    'J',
    /\b(?:misdiagnos|botched|(?:still|haven't|hasn't|never)[^.!?\n]{0,24}(?:fixed|been repaired|figured)|(?:three|four|five|six|[3-9]) (?:times|visits|trips)\b[^.!?\n]{0,50}(?:still|not|haven't|hasn't|can't)|can(?:'t|not) (?:fix|figure|diagnose|find (?:anything|the|what|a))|no clue what|came back worse|after (?:two|three|four|[2-9]) (?:visits|repairs|attempts))/,
  ],
  [
    'K',
    /\b(?:overcharg|quoted[^.!?\n]{0,24}(?:billed|charged)|charged me|hidden fee|junk fee|bogus fee|never asked for|forced (?:me )?to (?:buy|pay)|wants? (?:me )?to pay (?:for|out)|price gouging|upsell)/,
  ],
  [
    'L',
    /\b(?:promised|past the (?:promised|delivery) date|won't (?:give|return|refund)[^.!?\n]{0,30}(?:deposit|money)|deposit back|broke (?:the|their) (?:contract|promise)|never delivered|delivery (?:has been |was |is )?(?:delayed|pushed back)|refus\w{1,4} (?:a |to )?refund)/,
  ],
  [
    'M',
    /\b(?:sold (?:to )?me\b[^.!?\n]{0,40}(?:as|without)|bait and switch|not as advertised|nowhere near what they advertised|misled|lied (?:to me )?about|undisclosed|didn't disclose|false advertis|had been repainted|odometer was)/,
  ],
  [
    'N',
    /\b(?:back ?order|waiting (?:for|on) (?:the |a |my )?parts?|parts? (?:is|are) (?:not available|unavailable|on))/,
  ],
  [
    'O',
    /\b(?:corporate|the manufacturer|head office|customer care|customer service|customer support|manufacturer)\b(?:[^!?\n]{0,60})\b(?:runaround|canned|no repl(?:y|ies)|never (?:replied|answered|called)|no response|no help|nothing|refus|ignor|won't|useless|not responded)/,
  ],
  ['P', /\b(?:no loaner|waited (?:two|three|four|five|six|[2-9]) (?:hours|weeks|months)|no appointment)/],
];

const OWNER =
  /\b(?:my|mine|i've|i'm|i|me|we|our|the contact|the vehicle|this thing|(?:at|after|with|just) [\d,]{1,7}k? (?:miles|km|mi)|[\d,]{1,7}k? miles)\b/;
const OTHERS =
  /\b(?:my (?:neighbor|friend|buddy|coworker|brother|boss)(?:'s)?|a friend of mine|people (?:say|complain)|i (?:heard|read) that|heard (?:that|about))\b/;
const BUYING =
  /\b(?:thinking (?:about|of)|considering|looking at (?:a|one|buying)|should i (?:buy|get)|want to buy|about to buy|shopping for|test drove|glad i didn't|in the market)\b/;
const MENDED =
  /\b(?:fixed (?:it|the|my|that|everything)|(?:is|are|was|it's|now) (?:gone|fixed|solved|history|cured|resolved)|problem solved|went away after|has been (?:fixed|repaired)|all good now|no more (?:rattle|squeak|noise|leak)s?)\b/;
const NOT_MENDED = /\b(?:not|never|haven't|hasn't|didn't|couldn't|can't|still|came back|again|supposedly)\b/;
const SARCASM =
  /(?:^|[.!?\n] ?)(?:oh (?:great|joy|look|wonderful|boy)|great,? another|wow,? (?:great|nice) job|thanks for nothing|yeah,? right|way to go|nice job,? \w{1,12}|best decision of my life buying this)|\s\/s\b/;

export interface EnglishComplaint {
  score: number;
  mended: boolean;
  sarcastic: boolean;
  groups: { group: Group; first: number; last: number }[];
}

function tokenAt(tokens: readonly Token[], unit: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.to ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, tokens.length - 1));
}

/**
 * Whether an English post tells of a problem of its author's own, in hundredths of a point, above 0 when it does; and what of.
 * A fault that was mended was one all the same.
 */
export function englishComplaint(
  text: string,
  tokens: readonly Token[],
  found: EnglishFaults,
): EnglishComplaint {
  const plain = text.replaceAll('’', "'");
  const groups = new Map<Group, { group: Group; first: number; last: number }>();
  for (const { part, first, last } of found.faults) {
    const group = GROUP_OF_PART[part];
    if (group && !groups.has(group)) groups.set(group, { group, first, last });
  }
  const [fault] = found.faults;
  // Keys, carpets and all the rest that the catalogue does not name stand with body and electrics.
  if (fault && groups.size === 0) groups.set('H', { group: 'H', first: fault.first, last: fault.last });
  let quarrel = false;
  for (const [group, said] of SERVICE) {
    const match = said.exec(plain);
    if (!match) continue;
    const first = tokenAt(tokens, match.index);
    if (found.supposed.has(tokens[first]?.sentence ?? -1)) continue;
    quarrel = true;
    if (!groups.has(group))
      groups.set(group, { group, first, last: tokenAt(tokens, match.index + match[0].length - 1) });
  }
  const mending = MENDED.exec(plain);
  const mended =
    mending !== null && !NOT_MENDED.test(plain.slice(Math.max(0, mending.index - 40), mending.index));
  const sarcastic = SARCASM.test(plain);
  let score = -100;
  if (found.faults.length > 0) score += 130 + 20 * Math.min(2, found.faults.length - 1);
  if (quarrel) score += 170;
  if (sarcastic) score += /\b(?:recall|broke|fail|again|dealer|shop)/.test(plain) ? 150 : 50;
  if (OWNER.test(plain)) score += 40;
  if (OTHERS.test(plain)) score -= 150;
  if (BUYING.test(plain)) score -= 150;
  const inOrder = GROUPS.flatMap((group) => groups.get(group) ?? []);
  return { score, mended, sarcastic, groups: inOrder };
}
