import type { Understand } from '../../shared/understanding/insight.ts';
import { labelByMarks } from './labels.ts';

/** Two models by marks: the newer also takes [grumble] for blame and a complaint, and hears the noise of a [rattle]. */
export const model =
  (version: 'old' | 'new' | 'newest'): Understand =>
  (text, context) => {
    const told =
      version === 'old'
        ? text
        : text.replaceAll('[grumble]', '[neg] [complaint]').replaceAll('[rattle]', '[noise] [noise:clutch]');
    return { ...labelByMarks(told, context), version };
  };
