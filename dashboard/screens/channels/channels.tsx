import { useState } from 'preact/hooks';
import { getChannels } from '../../api/channels.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { AddChannel } from './add-channel.tsx';
import { ChannelRow } from './channel-row.tsx';

/** Where alerts are sent, and whether they arrive. For administrators. */
export function ChannelsPage() {
  const { value, trouble, reload } = useLoad('channels', getChannels);
  const [adding, setAdding] = useState(false);
  const mail = value?.channels.some(({ kind }) => kind === 'email') && !value.mail;
  return (
    <>
      <title>{`${t('dashboard.nav.channels')} · 车声`}</title>
      <div class="toolbar">
        <h1>{t('dashboard.nav.channels')}</h1>
        {value && (
          <button type="button" class="button primary" onClick={() => setAdding(true)}>
            <Icon name="plus" size={14} />
            {t('dashboard.channels.add')}
          </button>
        )}
      </div>
      <p class="quiet channels-what">{t('dashboard.channels.what')}</p>
      {mail && <p class="note wait">{t('dashboard.channels.mailOff')}</p>}
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={3} tall />}
      {value?.channels.length === 0 && (
        <Empty title={t('dashboard.channels.none')}>
          <p>{t('dashboard.channels.noneWhat')}</p>
        </Empty>
      )}
      {value && (
        <ul class="sources channels">
          {value.channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} onChanged={reload} />
          ))}
        </ul>
      )}
      {adding && <AddChannel onClose={() => setAdding(false)} onAdded={reload} />}
    </>
  );
}
