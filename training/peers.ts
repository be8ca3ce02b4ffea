import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { ASPECTS, type Aspect, GROUPS, POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import type { CommentPeer, ComplaintPeer } from './cross-validate.ts';
import { NOISE_TITLE } from './metrics.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words as a user of natural would cut them. */
export function segment(text: string): string[] {
  const words: string[] = [];
  for (const { segment: word, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(word);
  return words;
}

const asAspect = (label: string): Aspect => ASPECTS.find((aspect) => aspect === label) ?? ASPECTS[0];
const asPolarity = (label: string): Polarity =>
  POLARITIES.find((polarity) => polarity === label) ?? 'neutral';

/** Words that at least two texts hold: natural's time grows with the vocabulary times the texts. */
function vocabulary(texts: readonly { text: string }[]): (text: string) => string[] {
  const seen = new Map<string, number>();
  for (const { text } of texts)
    for (const word of new Set(segment(text))) seen.set(word, (seen.get(word) ?? 0) + 1);
  return (text) => segment(text).filter((word) => (seen.get(word) ?? 0) > 1);
}

/** natural's BayesClassifier as its users use it: one classifier for the aspect, one for the polarity, segmented words. */
export const naturalComments: CommentPeer = {
  name: 'natural BayesClassifier, first fold',
  folds: 1,
  learn(comments) {
    const cut = vocabulary(comments);
    const aspects = new BayesClassifier();
    const polarities = new BayesClassifier();
    for (const { text, labels } of comments) {
      const words = cut(text);
      for (const { aspect, polarity } of labels) {
        aspects.addDocument(words, aspect);
        polarities.addDocument(words, polarity);
      }
    }
    aspects.train();
    polarities.train();
    return (some) =>
      some.map(({ text, labels }) => {
        const words = cut(text);
        const polarity = asPolarity(polarities.classify(words));
        return {
          opinions: [{ aspect: asAspect(aspects.classify(words)), polarity }],
          given: labels.map(() => polarity),
        };
      });
  },
};

export const naturalComplaints: ComplaintPeer = {
  name: 'natural BayesClassifier, first fold',
  folds: 1,
  learn(titles) {
    const classifier = new BayesClassifier();
    const cut = vocabulary(titles);
    for (const { text, groups } of titles)
      for (const group of groups) classifier.addDocument(cut(text), group);
    classifier.train();
    const noise = new BayesClassifier();
    for (const { text } of titles) noise.addDocument(cut(text), NOISE_TITLE.test(text) ? 'noise' : 'other');
    noise.train();
    return (some) =>
      some.map(({ text }) => {
        const words = cut(text);
        const label = classifier.classify(words);
        return {
          groups: GROUPS.filter((group) => group === label),
          noise: noise.classify(words) === 'noise',
        };
      });
  },
};

const KEYWORDS: Record<Aspect, RegExp> = {
  动力: /动力|发动机|变速箱|加速|提速|马力|扭矩|机油|cvt|涡轮|自吸|引擎|起步/i,
  价格: /价格|优惠|便宜|贵|多少钱|落地|性价比|降价|万元|报价|裸车/,
  内饰: /内饰|中控|座椅套|做工|仪表盘|塑料感|门板|真皮/,
  配置: /配置|导航|天窗|大灯|音响|倒车影像|雷达|定速|无钥匙|低配|高配|顶配/,
  安全性: /安全|气囊|刹车|碰撞|eyesight|召回|制动/i,
  外观: /外观|颜值|好看|难看|造型|车漆|轮毂|前脸|尾灯|漂亮/,
  操控: /操控|方向盘|底盘|四驱|悬挂|过弯|转向|驾驶感|越野|通过性/,
  油耗: /油耗|省油|费油|个油|升油|百公里/,
  空间: /空间|后排|后备箱|拥挤|宽敞|第三排|轴距/,
  舒适性: /舒适|舒服|隔音|噪音|异响|颠|座椅|空调|胎噪|减震/,
};

/** Keyword rules with every opinion neutral: what a spreadsheet would do. */
export const keywordComments: CommentPeer = {
  name: 'keyword rules, all neutral',
  folds: 5,
  learn: () => (some) =>
    some.map(({ text, labels }) => ({
      opinions: ASPECTS.filter((aspect) => KEYWORDS[aspect].test(text)).map((aspect) => ({
        aspect,
        polarity: 'neutral',
      })),
      given: labels.map(() => 'neutral'),
    })),
};
