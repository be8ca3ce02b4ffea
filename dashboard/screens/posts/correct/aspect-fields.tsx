import type { PostView } from '../../../../shared/contract/posts.ts';
import { ASPECT_KEY } from '../../../../shared/ui/aspect-key.ts';
import { ASPECTS, POLARITIES } from '../../../../shared/understanding/insight.ts';
import { t } from '../../../app/text.ts';
import { aspectField } from './chosen.ts';

/** What the post speaks of, and how of each. */
export function AspectFields({ aspects }: Pick<PostView, 'aspects'>) {
  return (
    <fieldset class="aspect-fields">
      <legend>{t('dashboard.filter.aspect')}</legend>
      {ASPECTS.map((aspect) => {
        const said = aspects.find((each) => each.aspect === aspect)?.polarity;
        return (
          <label key={aspect} class="option">
            {t(`words.aspects.${ASPECT_KEY[aspect]}`)}
            <select name={aspectField(aspect)}>
              <option value="" selected={said === undefined}>
                {t('dashboard.correct.notSpoken')}
              </option>
              {POLARITIES.map((each) => (
                <option key={each} value={each} selected={said === each}>
                  {t(`words.polarity.${each}`)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
