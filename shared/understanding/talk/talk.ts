import type { Span } from '../insight.ts';

/** Whether a post speaks of a car or its service at all: an advertisement sells, idle talk (顶, mark, thanks) says nothing of it. */
export const RELEVANCES = ['car', 'advert', 'idle'] as const;
export type Relevance = (typeof RELEVANCES)[number];

/** 投诉, 咨询, 求助, 劝退, 表扬, 分享. */
export const INTENTS = ['complain', 'ask', 'help', 'dissuade', 'praise', 'share'] as const;
export type Intent = (typeof INTENTS)[number];

/** How dealer or maker behaved, as the author tells it: 推诿, 否认, 都这样, 没有解决方案. */
export const CONDUCTS = ['shirking', 'denial', 'allLikeThat', 'noSolution'] as const;
export type Conduct = (typeof CONDUCTS)[number];

/** What one credible post sends to a person at once: fire, brakes, steering, loss of drive, injury. */
export const HAZARDS = ['fire', 'brakes', 'steering', 'lossOfDrive', 'injury'] as const;
export type Hazard = (typeof HAZARDS)[number];

interface Told {
  /** 0–1, four decimals. */
  confidence: number;
  span: Span;
}

export interface RelevanceLabel {
  relevance: Relevance;
  confidence: number;
}
export type IntentLabel = Told & { intent: Intent };
export type ConductLabel = Told & { conduct: Conduct };
export type HazardLabel = Told & { hazard: Hazard };
