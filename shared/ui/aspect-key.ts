import type { Aspect } from '../understanding/insight.ts';

/** The catalogue's key of an aspect: Chinese letters are not allowed in the message names of an extension. */
export const ASPECT_KEY = {
  动力: 'power',
  价格: 'price',
  内饰: 'interior',
  配置: 'equipment',
  安全性: 'safety',
  外观: 'exterior',
  操控: 'handling',
  油耗: 'consumption',
  空间: 'space',
  舒适性: 'comfort',
} as const satisfies Record<Aspect, string>;
