import { ASPECTS, type Aspect, type Polarity } from '../insight.ts';
import { findPhrases, lexiconOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A word of praise or blame, and the aspect it speaks of by itself (roomy, thirsty). */
interface Opinion {
  sign: 1 | -1;
  aspect: Aspect | null;
}

const good = (aspect: Aspect | null = null): Opinion => ({ sign: 1, aspect });
const bad = (aspect: Aspect | null = null): Opinion => ({ sign: -1, aspect });

const OPINIONS = lexiconOf<Opinion | null>([
  [
    good(),
    "respect, zero drama, a breeze, no drama, drama free, beautifully, adore, thrilled, ecstatic, chef's kiss, no regrets, zero issues, bravo, well done, love, great, awesome, amazing, excellent, fantastic, perfect, perfectly, wonderful, happy, glad, pleased, impressed, impressive, best, nice, solid, reliable, good, enjoy, recommend, smooth, flawless, flawlessly, superb, outstanding, brilliant, like a dream, like a charm, game changer, well built, built like a tank, no complaints, going strong, worth every penny, worth it, would buy again, buy another, in a heartbeat, shout out, thumbs up, trouble free, can't complain, could not be happier, couldn't be happier, saved my life, saved me, well worth, better than expected, joy, delight, pleasure, satisfied, top notch, rock solid, flawless, spotless, tight, refined, responsive, precise, stellar, phenomenal, kudos, props, compliment, pleasant, favorite, without a scratch, still going, problem solved, hats off, effortless, intuitive, crisp, confident, confidence, bulletproof, runs great, hassle free, painless, honest, fair, helpful, friendly",
  ],
  [
    good('动力'),
    'peppy, punchy, torquey, fast, quick, addictive, pull hard, strong pull, zippy, powerful, plenty of power, plenty of torque',
  ],
  [
    bad('动力'),
    'takes forever to merge, merging takes forever, merging onto the freeway takes forever, underpowered, gutless, sluggish, anemic, slow, lacks power, wheezy, weak engine, no passing power, turbo lag',
  ],
  [
    good('价格'),
    'good deal, best deal, great deal, bargain, affordable, great value, good value, a lot for the money, bang for the buck, cheap to own, below msrp, under msrp, well priced, holds its value',
  ],
  [
    bad('价格'),
    'overpriced, expensive, too much money, markup, pricey, not worth the money, over sticker, above msrp, over msrp, rip off, depreciate, money pit, costs too much',
  ],
  [
    bad('内饰'),
    'hard plastic, cheap plastic, bland inside, scratchy plastic, fake wood, cheap interior, cheap feeling',
  ],
  [
    good('外观'),
    'gorgeous, stunning, beautiful, pretty, attractive, good looking, sharp looking, head turner, turns heads, sexy, handsome',
  ],
  [bad('外观'), 'ugly, hideous, ugliest, eyesore'],
  [
    good('操控'),
    'fun to drive, corners flat, shrugs off corners, steering talks, handles well, nimble, planted, corner well, agile',
  ],
  [bad('操控'), 'wallow, body roll, handles like a boat, like a boat, numb, vague'],
  [
    good('油耗'),
    'great mileage, fuel efficient, sips gas, economical, filled up once, not thinking about gas, great on gas, good on gas, great mpg',
  ],
  [bad('油耗'), 'thirsty, gas guzzler, guzzle, drinks gas, bad on gas, terrible mpg, barely gets'],
  [
    good('空间'),
    'roomy, spacious, tons of room, plenty of room, cavernous, tons of cargo, tons of space, fits three, lots of room, huge trunk, plenty of space',
  ],
  [bad('空间'), 'cramped, tight space, no legroom, no room, claustrophobic, tiny trunk, tiny back seat'],
  [
    good('舒适性'),
    'comfortable, comfy, quiet, smooth ride, cushy, rides smooth, plush, serene, supportive seats',
  ],
  [
    bad('舒适性'),
    'uncomfortable, bumpy, loud cabin, noisy, harsh ride, stiff ride, rides rough, lumber wagon, road noise, hard seats, rough ride',
  ],
  [good('安全性'), 'safe, five star, 5 star, feel safe, walked away'],
  [bad('安全性'), 'unsafe, death trap'],
  [
    bad(),
    'hate, terrible, awful, horrible, worst, bad, poor, poorly, junk, garbage, trash, lemon, disappointed, disappointing, disappointment, regret, cheap, crap, crappy, useless, annoying, frustrating, frustrated, ridiculous, unacceptable, disgusting, pathetic, joke, stay away, avoid, never again, hard pass, nightmare, piece of junk, insane, sick of, fed up, unbelievable, mess, laggy, clunky, dated, mediocre, sucks, suck, sadly, unfortunately, pissed, angry, furious, scary, scariest, dangerous, unreliable, waste, ripoff, drives me crazy, drives me nuts, what were they thinking, let down, letdown, nothing but, canned, subpar, shoddy, buyer beware, headache, fail, failed, problem, issue, defect, crazy, rude, runaround, bland, pass, flimsy, underwhelming, lies, lied, scam, crook, shady, screw, incompetent, no clue, beyond frustrated, downhill',
  ],
  [
    null,
    'pass on, passing lane, passenger, cheap insurance, quick question, fast charge, fast charging, good luck, good morning, good day, best way, best place, best price, bad boy, like new, nice try, problem free, issue free, what issue, pretty much, great lakes, free, any issue, any problem, had an issue, safe travels, slow down, slow speed, thanks in advance, tight spot, fair enough, good to know, fast lane, safe side, quick turn, at best',
  ],
]);

const ASPECT_WORDS = lexiconOf<Aspect>([
  [
    '动力',
    'power, acceleration, merge, pickup, engine, torque, horsepower, hp, turbo, v6, v8, passing power, throttle response, 0 60, merging',
  ],
  ['价格', 'price, msrp, deal, value, resale, cost, payment, sticker, money'],
  [
    '内饰',
    'interior, cabin, leather, stitching, materials, plastic, upholstery, dashboard, ambient lighting, inside',
  ],
  [
    '配置',
    'features, infotainment, touchscreen, carplay, android auto, camera, adaptive cruise, heated seats, heated seat, ventilated seats, tech, technology, navigation, sound system, stereo, options, climate controls, wireless charging, head up display, moonroof, panoramic roof, voice control',
  ],
  [
    '安全性',
    'safety, brakes, braking, airbag, blind spot, lane keep, collision, crash, rear ended, blind spot monitor, headlights',
  ],
  [
    '外观',
    'looks, exterior, styling, design, paint, color, grille, wheels, body lines, outside, front end, rear end',
  ],
  [
    '操控',
    'handling, steering, handles, cornering, corners, transmission, shifting, chassis, suspension tuning, handle',
  ],
  ['油耗', 'mpg, fuel economy, gas mileage, mileage, fuel consumption, miles per gallon, on gas, range'],
  [
    '空间',
    'space, room, legroom, headroom, trunk, cargo, cargo room, cargo space, back seat, third row, rear seat',
  ],
  [
    '舒适性',
    'comfort, seats, seat, ride, noise, wind noise, nvh, ac, air conditioning, ride quality, squeak, rattle',
  ],
]);

const NO = new Set(
  "no not never without zero isn't aren't wasn't don't doesn't didn't can't cannot hardly barely nothing won't wouldn't haven't hasn't ain't".split(
    ' ',
  ),
);
const STRESS = new Set('so very super extremely really absolutely incredibly insanely way'.split(' '));
const REACH = 4;

export interface ClauseFeeling {
  clause: number;
  /** Praise less blame. */
  score: number;
  /** What is spoken of, and how: by words that carry an aspect, else by the clause as a whole. */
  aspects: Map<Aspect, number>;
  first: number;
  last: number;
}

/** What each clause praises or blames. Tokens in `told` tell of faults and are no opinion; `silent` sentences only ask. */
export function feelingsOf(tokens: readonly Token[], told: ReadonlySet<number>): ClauseFeeling[] {
  const feelings = new Map<number, ClauseFeeling>();
  const at = (index: number): ClauseFeeling => {
    const clause = tokens[index]?.clause ?? 0;
    const known = feelings.get(clause) ?? { clause, score: 0, aspects: new Map(), first: index, last: index };
    feelings.set(clause, known);
    known.first = Math.min(known.first, index);
    known.last = Math.max(known.last, index);
    return known;
  };
  const carried = new Set<string>();
  for (const { meaning, first, last } of findPhrases(OPINIONS, tokens)) {
    if (!meaning) continue;
    if (meaning.aspect === null && told.has(first)) continue;
    const feeling = at(first);
    at(last);
    let sign: number = meaning.sign;
    for (
      let i = first - 1;
      i >= 0 && first - i <= REACH && tokens[i]?.clause === tokens[first]?.clause;
      i--
    ) {
      const word = tokens[i]?.word ?? '';
      if (NO.has(word) && tokens[i + 1]?.word !== 'only') sign = -sign;
      if (i === first - 1 && STRESS.has(word)) sign *= 1.5;
    }
    feeling.score += sign;
    if (!meaning.aspect) continue;
    feeling.aspects.set(meaning.aspect, (feeling.aspects.get(meaning.aspect) ?? 0) + sign);
    carried.add(`${feeling.clause}:${meaning.aspect}`);
  }
  for (const { meaning: aspect, first, last } of findPhrases(ASPECT_WORDS, tokens)) {
    const clause = tokens[first]?.clause ?? 0;
    const feeling = feelings.get(clause);
    if (!feeling || feeling.score === 0 || told.has(first) || carried.has(`${clause}:${aspect}`)) continue;
    at(first);
    at(last);
    feeling.aspects.set(aspect, feeling.score);
  }
  return [...feelings.values()].sort((a, b) => a.clause - b.clause);
}

export const polarityOf = (score: number): Polarity =>
  score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral';

/** Aspects in the order of ASPECTS, each by its loudest clause. */
export function loudestOf(
  feelings: readonly ClauseFeeling[],
): { aspect: Aspect; score: number; feeling: ClauseFeeling }[] {
  return ASPECTS.flatMap((aspect) => {
    let best: { aspect: Aspect; score: number; feeling: ClauseFeeling } | null = null;
    for (const feeling of feelings) {
      const score = feeling.aspects.get(aspect) ?? 0;
      if (score !== 0 && (!best || Math.abs(score) > Math.abs(best.score))) best = { aspect, score, feeling };
    }
    return best ? [best] : [];
  });
}
