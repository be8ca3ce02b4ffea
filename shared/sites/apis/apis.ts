import type { ApiFile } from './api-file.ts';
import { discourseTopic } from './discourse-topic.ts';
import { dongchediReviews } from './dongchedi-reviews.ts';
import { koubeiList } from './koubei-list.ts';
import { nhtsa } from './nhtsa.ts';

/** Every public JSON the reader knows; the first whose marks are all in an answer reads it. */
export const API_FILES: readonly ApiFile[] = [nhtsa, discourseTopic, dongchediReviews, koubeiList];
