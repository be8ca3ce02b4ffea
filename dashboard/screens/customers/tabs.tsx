import type { Role } from '../../../shared/contract/words.ts';
import { me } from '../../app/session.ts';
import { type MessageKey, t } from '../../app/text.ts';
import { Segmented } from '../../parts/segmented.tsx';

interface Tab {
  key: string;
  path: string;
  name: MessageKey;
  roles: readonly Role[];
}

const KEEPERS: readonly Role[] = ['pr', 'dealer', 'admin'];

const TABS: readonly Tab[] = [
  {
    key: 'list',
    path: '/customers',
    name: 'dashboard.base.tabs.list',
    roles: ['pr', 'quality', 'dealer', 'admin'],
  },
  {
    key: 'base',
    path: '/customers/base',
    name: 'dashboard.base.tabs.base',
    roles: ['brand', 'pr', 'quality', 'dealer', 'admin'],
  },
  { key: 'segments', path: '/customers/segments', name: 'dashboard.base.tabs.segments', roles: KEEPERS },
  { key: 'quality', path: '/customers/quality', name: 'dashboard.base.tabs.quality', roles: KEEPERS },
  {
    key: 'duplicates',
    path: '/customers/duplicates',
    name: 'dashboard.base.tabs.duplicates',
    roles: ['pr', 'admin'],
  },
  { key: 'advisers', path: '/customers/advisers', name: 'dashboard.base.tabs.advisers', roles: KEEPERS },
];

/** Between the list of customers and what is done with all of them, as far as the role may. */
export function CustomerTabs({ current }: { current: string }) {
  const role = me.value?.role;
  const tabs = TABS.filter(({ roles }) => role && roles.includes(role));
  if (tabs.length < 2) return null;
  return (
    <div class="customer-tabs">
      <Segmented
        label={t('dashboard.base.tabs.label')}
        current={current}
        choices={tabs.map(({ key, path, name }) => ({ key, label: t(name), href: path }))}
      />
    </div>
  );
}
