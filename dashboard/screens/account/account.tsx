import { t } from '../../app/text.ts';
import { Keys } from './keys.tsx';
import { Password } from './password.tsx';

/** 账号: what is one's own beyond language and theme. */
export function Account() {
  return (
    <>
      <title>{`${t('dashboard.account.title')} · 车声`}</title>
      <div class="toolbar">
        <h1>{t('dashboard.account.title')}</h1>
      </div>
      <div class="account-page">
        <Keys />
        <Password />
      </div>
    </>
  );
}
