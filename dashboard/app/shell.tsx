import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import type { Role } from '../../shared/contract/words.ts';
import { signOut } from '../api/monitor.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import { Toggle } from '../parts/segmented.tsx';
import { CASE_READERS } from '../screens/cases/workers.ts';
import { alarms, READERS, useAlarms } from './alarms.ts';
import { chooseLanguage, chooseTheme, LOCALES, language, THEMES, theme } from './preferences.ts';
import { me, signedOut } from './session.ts';
import { type MessageKey, t } from './text.ts';
import { hrefOf, readView } from './view.ts';

interface Place {
  path: string;
  name: MessageKey & `dashboard.nav.${string}`;
  icon: IconName;
  /** Who may open it; everybody where nothing is said. */
  roles?: readonly Role[];
  /** Opened now and then: where there is no room for all it stands in the account's menu; on a phone there is room for six. */
  rare?: true;
  rareOnPhone?: true;
}

const PLACES: Place[] = [
  { path: '/overview', name: 'dashboard.nav.overview', icon: 'overview' },
  { path: '/series', name: 'dashboard.nav.series', icon: 'series' },
  { path: '/rivals', name: 'dashboard.nav.rivals', icon: 'rivals', rare: true },
  { path: '/topics', name: 'dashboard.nav.topics', icon: 'topics', rare: true },
  {
    path: '/report',
    name: 'dashboard.nav.report',
    icon: 'file',
    roles: ['brand', 'pr', 'quality', 'admin'],
    rareOnPhone: true,
  },
  { path: '/posts', name: 'dashboard.nav.posts', icon: 'posts' },
  { path: '/cases', name: 'dashboard.nav.cases', icon: 'cases', roles: CASE_READERS },
  { path: '/alerts', name: 'dashboard.nav.alerts', icon: 'alarm', roles: READERS },
  { path: '/signals', name: 'dashboard.nav.signals', icon: 'signal', roles: READERS },
  {
    path: '/customers',
    name: 'dashboard.nav.customers',
    icon: 'customers',
    roles: ['pr', 'quality', 'dealer', 'admin'],
    rareOnPhone: true,
  },
  // The others have it beside their customers.
  {
    path: '/customers/base',
    name: 'dashboard.nav.customerBase',
    icon: 'customers',
    roles: ['brand'],
    rare: true,
  },
  { path: '/sources', name: 'dashboard.nav.sources', icon: 'sources', rareOnPhone: true },
  { path: '/quality', name: 'dashboard.nav.quality', icon: 'quality', rare: true },
  {
    path: '/imports',
    name: 'dashboard.nav.imports',
    icon: 'imports',
    roles: ['brand', 'pr', 'admin'],
    rare: true,
  },
  { path: '/people', name: 'dashboard.nav.people', icon: 'people', roles: ['admin'], rare: true },
  { path: '/channels', name: 'dashboard.nav.channels', icon: 'send', roles: ['admin'], rare: true },
];

const placesOf = (role: Role | undefined) =>
  PLACES.filter(({ roles }) => roles === undefined || (role && roles.includes(role)));

const tuckedWhen = ({ rare, rareOnPhone }: Place): string | undefined =>
  rare ? 'rare' : rareOnPhone ? 'rare-on-phone' : undefined;

const lies = (path: string, under: string) => path === under || path.startsWith(`${under}/`);

/** Frame of every screen: where one is, where one can go, and one's own settings. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { path, query } = useLocation();
  useAlarms(me.value?.role);
  // The topic and the period go along from screen to screen; what belongs to one screen stays there.
  const { topic, period, compare, reading, place } = readView(query);
  return (
    <>
      <a class="skip" href="#main">
        {t('dashboard.skip')}
      </a>
      <header class="top">
        <a class="brand" href="/">
          <img src="/icon.svg" alt="" width="22" height="22" />
          车声
        </a>
        <nav class="places" aria-label={t('dashboard.nav.label')}>
          {placesOf(me.value?.role).map((each) => (
            <a
              key={each.path}
              class={tuckedWhen(each)}
              href={hrefOf(each.path, { topic, period, compare, reading, place })}
              aria-current={lies(path, each.path) ? 'page' : undefined}
            >
              <Icon name={each.icon} />
              {t(each.name)}
              {each.path === '/alerts' && <OpenAlarms />}
            </a>
          ))}
        </nav>
        <AccountMenu />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function OpenAlarms() {
  const { open, critical } = alarms.value;
  if (open === 0) return null;
  return (
    <span class={`count${critical > 0 ? ' critical' : ''}`}>
      {open}
      <span class="unseen">{t('dashboard.alerts.openCount')}</span>
    </span>
  );
}

function AccountMenu() {
  const person = me.value;
  if (!person) return null;
  const leave = async () => {
    await signOut();
    signedOut();
  };
  return (
    <Popover
      class="button plain"
      align="end"
      label={t('dashboard.account.menu', { name: person.name })}
      face={
        <>
          <Icon name="account" />
          <span class="wide-only">{person.name}</span>
          <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => (
        <div class="account">
          <p>
            <strong>{person.name}</strong>
            <br />
            <span class="quiet">
              {person.email} · {t(`words.roles.${person.role}`)}
            </span>
          </p>
          <div class="setting">
            <span>{t('dashboard.account.language')}</span>
            <Toggle
              label={t('dashboard.account.language')}
              value={language.value}
              options={LOCALES.map((value) => ({ value, label: value === 'en' ? 'English' : '中文' }))}
              onChoose={chooseLanguage}
            />
          </div>
          <div class="setting">
            <span>{t('dashboard.account.theme')}</span>
            <Toggle
              label={t('dashboard.account.theme')}
              value={theme.value}
              options={THEMES.map((value) => ({ value, label: t(`dashboard.theme.${value}`) }))}
              onChoose={chooseTheme}
            />
          </div>
          <ul class="menu">
            {placesOf(person.role)
              .filter((place) => tuckedWhen(place) !== undefined)
              .map((place) => (
                <li key={place.path} class={`tucked ${tuckedWhen(place)}`}>
                  <a href={place.path} onClick={close}>
                    {t(place.name)}
                  </a>
                </li>
              ))}
            <li>
              <a href="/account" onClick={close}>
                {t('dashboard.account.title')}
              </a>
            </li>
            <li>
              <button type="button" onClick={leave}>
                {t('dashboard.account.signOut')}
              </button>
            </li>
          </ul>
        </div>
      )}
    </Popover>
  );
}
