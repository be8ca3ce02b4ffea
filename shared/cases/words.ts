/** How a case comes in. */
export const CASE_CHANNELS = ['forum', 'hotline', 'web', 'email', 'dealer'] as const;
export type CaseChannel = (typeof CASE_CHANNELS)[number];

/** 抱怨, 疑问, 投诉, 建议 */
export const CASE_KINDS = ['grievance', 'question', 'complaint', 'suggestion'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** 一般, 复杂, 疑难, 紧急救援 */
export const CASE_TIERS = ['general', 'complex', 'difficult', 'rescue'] as const;
export type CaseTier = (typeof CASE_TIERS)[number];

/** 价值, 系统, 人 */
export const CASE_CAUSES = ['value', 'system', 'people'] as const;
export type CaseCause = (typeof CASE_CAUSES)[number];
