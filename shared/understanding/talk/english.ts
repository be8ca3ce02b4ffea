import type { Heard } from './conduct.ts';
import type { Conduct, Hazard, Intent } from './talk.ts';

const CONDUCT: readonly (readonly [Conduct, RegExp])[] = [
  [
    'denial',
    /(?:dealer|shop|service|they|mechanic|manufacturer|tech)[^.!?]{0,30}(?:sa(?:y|ys|id)|told me|claims?|insists?)[^.!?]{0,20}(?:normal\b|no problem|nothing wrong|fine\b|can.?t (?:hear|reproduce|duplicate))|could not (?:reproduce|duplicate)/,
  ],
  ['allLikeThat', /they all (?:do|are)|all (?:of them|cars) (?:do|are) (?:that|like)|characteristic of/],
  [
    'noSolution',
    /no (?:fix|solution|remedy)(?: (?:yet|available|for))?|(?:can.?t|cannot|couldn.?t) (?:fix|figure|find)|no parts available|waiting for a fix/,
  ],
  [
    'shirking',
    /(?:refus(?:e|es|ed)|won.?t) (?:to )?(?:cover|help|honor|fix|do anything)|pass(?:ing)? the buck|gave me the run ?around|blam(?:e|es|ed) (?:me|the driver)/,
  ],
];
const HAZARDS: readonly (readonly [Hazard, RegExp])[] = [
  [
    'fire',
    /caught (?:on )?fire|burst into flames|burn(?:ed|t) (?:to the ground|down)|on fire\b|smoke (?:came|coming|pouring|started)/,
  ],
  [
    'brakes',
    /brakes? (?:failed|went out|stopped working|gave out|didn.?t work|did not work|went to the floor)|(?:lost|no) (?:all )?brak(?:es|ing)|brake failure/,
  ],
  [
    'steering',
    /steering (?:wheel )?(?:locked|failed|seized|froze|went out)|lost (?:power )?steering|steering failure/,
  ],
  [
    'lossOfDrive',
    /lost (?:all )?(?:power|drive|propulsion)|(?:died|stalled|shut (?:off|down)) (?:on the|while|in the middle|at \d|on a)|no acceleration|sudden acceleration|accelerated on its own/,
  ],
  [
    'injury',
    /air ?bags? (?:did not|didn.?t|never|failed to) (?:deploy|go off)|(?:was|were|got) (?:badly |seriously )?(?:injured|hurt|hospitali[sz]ed|killed)|broke (?:my|her|his) (?:wrist|arm|leg|rib|nose|hand)|went to the hospital/,
  ],
];
const HEARSAY =
  /\b(?:heard|read|news|video|if|would|could|might|what if|reports?|article|friend|neighbo|recall|afraid|worried)\b/;
const DENIED = /\b(?:never|no|not|didn.?t|hasn.?t|without)\b[^.!?]{0,12}$/;

const TROUBLE =
  /jerk|stall|leak|noise|rattl|squeak|clunk|knock|fail|broke|dead|won.?t start|problem|issue|defect|burning|smoke|vibrat|shak|grind|misfire|rust|lemon|worst|terrible/;
const NO_TROUBLE =
  /(?:no|not a single|zero|without(?: any)?|never had (?:a|any)) (?:issue|problem|trouble|noise|rattle)s?/g;
const HELP =
  /(?:any ideas?|anyone else|what (?:could|should|is|causes)|how (?:do|can|to) (?:i |you )?(?:fix|stop|get rid)|help\b|is (?:this|it) normal|has anyone)/;
const ASKS = /\?|does anyone|thinking of|should i (?:buy|get)|which one|worth (?:it|buying)/;
const BUYING =
  /thinking of|thinking about|should i (?:buy|get)|considering|looking (?:at|to buy)|in the market/;
const DISSUADE =
  /(?:do not|don.?t|never) buy|stay away|avoid (?:this|these|it)|would not recommend|wouldn.?t recommend/;
const PRAISE =
  /\blove (?:this|my|the|it)\b|great (?:car|truck|suv)|highly recommend|best car|very happy|excellent|fantastic/;

/** A first look at the sentence before a hit. */
const REACH = 60;

function heard<Label extends string>(
  rules: readonly (readonly [Label, RegExp])[],
  text: string,
  own: boolean,
): Heard<Label>[] {
  return rules.flatMap(([label, words]) => {
    const hit = words.exec(text);
    if (!hit) return [];
    const back = text.slice(Math.max(0, hit.index - REACH), hit.index);
    const before = back.slice(
      Math.max(back.lastIndexOf('.'), back.lastIndexOf('!'), back.lastIndexOf('?')) + 1,
    );
    if (own && (HEARSAY.test(before) || DENIED.test(before))) return [];
    return [{ label, from: hit.index, to: hit.index + hit[0].length }];
  });
}

/** Conduct, hazards and intents of an English post in normalised spelling; there is no trained head for these. */
export function hearEnglish(text: string): {
  conduct: Heard<Conduct>[];
  hazards: Heard<Hazard>[];
  intents: Heard<Intent>[];
} {
  const conduct = heard(CONDUCT, text, false);
  const hazards = heard(HAZARDS, text, true);
  const whole = { from: 0, to: text.length };
  const buying = BUYING.test(text);
  const trouble = (hazards.length > 0 || TROUBLE.test(text.replace(NO_TROUBLE, ''))) && !buying;
  const intents: Heard<Intent>[] = [];
  if (DISSUADE.test(text)) intents.push({ label: 'dissuade', ...whole });
  if (trouble && HELP.test(text)) intents.push({ label: 'help', ...whole });
  else if (trouble) intents.unshift({ label: 'complain', ...whole });
  else if (ASKS.test(text)) intents.push({ label: 'ask', ...whole });
  if (!trouble && PRAISE.test(text)) intents.push({ label: 'praise', ...whole });
  if (intents.length === 0) intents.push({ label: 'share', ...whole });
  return { conduct, hazards, intents };
}
