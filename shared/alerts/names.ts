import { faultNames } from '../catalogue/fault-names.ts';
import { PARTS, SYMPTOMS } from '../catalogue/faults.ts';
import type { Measure } from '../contract/numbers.ts';
import type { Nature } from '../contract/signals.ts';
import type { Aspect, Group, Topic } from '../understanding/insight.ts';
import type { Hazard } from '../understanding/talk/talk.ts';

export type Language = 'zh' | 'en';
type Names<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** The words of the screens (extension/locales), for messages that are written where no catalogue is loaded; a test holds them alike. */
export const MEASURE_NAMES: Names<Measure> = {
  zh: { heat: '热度', reputation: '美誉度', negatives: '负面', complaints: '投诉', posts: '帖子' },
  en: {
    heat: 'Heat',
    reputation: 'Reputation',
    negatives: 'Negatives',
    complaints: 'Complaints',
    posts: 'Posts',
  },
};

export const HAZARD_NAMES: Names<Hazard> = {
  zh: { fire: '起火', brakes: '刹车失灵', steering: '转向失灵', lossOfDrive: '失去动力', injury: '人员受伤' },
  en: {
    fire: 'Fire',
    brakes: 'Brakes fail',
    steering: 'Steering fails',
    lossOfDrive: 'Loss of drive',
    injury: 'Injury',
  },
};

export const NATURE_NAMES: Names<Nature> = {
  zh: {
    defect: '疑似缺陷',
    emerging: '苗头',
    disproportion: '偏多',
    attention: '热议',
    noSolution: '已知无解',
    watched: '人工关注',
    quiet: '已平静',
  },
  en: {
    defect: 'Possible defect',
    emerging: 'Emerging',
    disproportion: 'Disproportionate',
    attention: 'Attention',
    noSolution: 'Known, no fix',
    watched: 'Watched',
    quiet: 'Quiet again',
  },
};

const TOPIC_NAMES: Names<Topic> = {
  zh: { noise: '异响噪音', engine: '发动机', afterSales: '售后服务' },
  en: { noise: 'Noise', engine: 'Engine', afterSales: 'After-sales' },
};

const GROUP_NAMES: Names<Group> = {
  zh: {
    A: '发动机/电动机',
    B: '变速器',
    C: '离合器',
    D: '转向系统',
    E: '制动系统',
    F: '轮胎',
    G: '前后桥及悬挂',
    H: '车身附件及电器',
    I: '服务态度',
    J: '人员技术',
    K: '服务收费',
    L: '承诺不兑现',
    M: '销售欺诈',
    N: '配件争议',
    O: '服务流程不完善',
    P: '其他服务问题',
    Q: '其他',
  },
  en: {
    A: 'Engine or motor',
    B: 'Transmission',
    C: 'Clutch',
    D: 'Steering',
    E: 'Brakes',
    F: 'Tyres',
    G: 'Axles and suspension',
    H: 'Body and electrics',
    I: 'Service attitude',
    J: 'Staff skill',
    K: 'Service charges',
    L: 'Broken promises',
    M: 'Sales fraud',
    N: 'Parts disputes',
    O: 'Service process',
    P: 'Other service',
    Q: 'Other',
  },
};

const ASPECTS_IN_ENGLISH: Readonly<Record<Aspect, string>> = {
  动力: 'Power',
  价格: 'Price',
  内饰: 'Interior',
  配置: 'Equipment',
  安全性: 'Safety',
  外观: 'Exterior',
  操控: 'Handling',
  油耗: 'Fuel consumption',
  空间: 'Space',
  舒适性: 'Comfort',
};

const among = <Key extends string>(names: Readonly<Record<Key, string>>, key: string): string | undefined =>
  Object.entries<string>(names).find(([each]) => each === key)?.[1];

/** What a topic is called: 异响噪音, 制动系统, 动力, 异响, or 异响 › 离合器. A key newer than this product is shown as it is. */
export function topicNameIn(topic: string, language: Language): string {
  const known = among(TOPIC_NAMES[language], topic) ?? among(GROUP_NAMES[language], topic);
  if (known !== undefined) return known;
  if (topic === '*:*') return language === 'zh' ? '任何故障' : 'Any fault';
  const [symptom = '', part = ''] = topic.split(':');
  if (symptom === 'aspect') return language === 'zh' ? part : (among(ASPECTS_IN_ENGLISH, part) ?? part);
  const symptomKey = SYMPTOMS.find((each) => each === symptom);
  const partKey = PARTS.find((each) => each === part);
  const named = symptomKey ? faultNames.symptoms[symptomKey][language] : symptom;
  if (part === '*') return named;
  return `${named} › ${partKey ? faultNames.parts[partKey][language] : part}`;
}
