/** Words of talk: who speaks, to whom, advice, particles, a sentence's punctuation. A headline of a complaint has none of them. */
const TALK =
  /[我你您咱俺他她吧呢吗啊呀哈嘛啦哦嗯噢呗哎唉?!,。…~;:]|楼主|大家|各位|请问|这车|那台|建议|一般|多半|大概|可能|应该|就[行好是]|先|试|别(?!人|克)/;

/** Units of the longest text that can be a headline. */
const LONGEST = 40;

/**
 * Whether a text in normalised spelling is written as the headline of a complaint is: short and without talk, as on a complaint
 * page or over a thread (发动机漏油 多次维修未解决). Among talk the same words may as well be advice.
 */
export const isHeadline = (text: string): boolean => text.length <= LONGEST && !TALK.test(text);
