import { t } from '../../app/text.ts';
import { hrefOf, type View } from '../../app/view.ts';

/** All posts, or only those that report a hazard. */
export function RedLineFilter({ view }: { view: View }) {
  return (
    <fieldset class="measures">
      <legend>{t('dashboard.told.redLine')}</legend>
      <ul class="menu">
        {([undefined, true] as const).map((redLine) => (
          <li key={String(redLine)}>
            <a
              href={hrefOf('/posts', { ...view, redLine, post: undefined })}
              aria-current={view.redLine === redLine ? 'true' : undefined}
            >
              {redLine ? t('dashboard.told.onlyRedLine') : t('dashboard.filter.all')}
            </a>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
