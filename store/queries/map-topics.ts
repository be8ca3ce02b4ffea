import { SYMPTOMS } from '../../shared/catalogue/faults.ts';
import { GROUPS } from '../../shared/understanding/insight.ts';

/** What a map of topics may go by, as rollups name it. */
export const MAP_TOPICS = {
  groups: [...GROUPS],
  symptoms: SYMPTOMS.map((symptom) => `${symptom}:*`),
} as const;
