import { t } from '../../app/text.ts';

/** How to read a map, and when its cells may not be compared. */
export function MapLead({ uncompared }: { uncompared: boolean }) {
  return (
    <>
      <p class="quiet small">{t('dashboard.topics.how')}</p>
      {uncompared && <p class="caution small">{t('dashboard.topics.uncompared')}</p>}
    </>
  );
}
