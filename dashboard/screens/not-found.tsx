import { t } from '../app/text.ts';
import { Empty } from '../parts/notice.tsx';

export function NotFound() {
  return (
    <Empty title={t('dashboard.notFound.title')}>
      <p>
        <a href="/">{t('dashboard.notFound.mend')}</a>
      </p>
    </Empty>
  );
}
