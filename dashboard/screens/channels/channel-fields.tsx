import type { ChannelKind, ChannelView } from '../../../shared/contract/channels.ts';
import { t } from '../../app/text.ts';

/** What the form's fields hold; an empty address or key means: as it is. */
export interface Written {
  name: string;
  language: 'zh' | 'en';
  to: string[];
  url: string;
  secret: string;
  unsign: boolean;
}

export function writtenIn(form: HTMLFormElement): Written {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  return {
    name: text('name'),
    language: text('language') === 'en' ? 'en' : 'zh',
    to: text('to')
      .split(/[,，;；\s]/)
      .filter((address) => address !== ''),
    url: text('url'),
    secret: text('secret'),
    unsign: fields.get('unsign') !== null,
  };
}

const SIGNED: readonly ChannelKind[] = ['webhook', 'dingtalk', 'feishu'];

/** Fields of a kind of channel; with the channel that is changed, if one is. */
export function ChannelFields({ kind, channel }: { kind: ChannelKind; channel?: ChannelView }) {
  const keep = channel ? t('dashboard.channels.keep') : '';
  return (
    <>
      <p class="quiet small">{t(`dashboard.channels.where.${kind}`)}</p>
      <label>
        {t('dashboard.channels.name')}
        <input
          name="name"
          required
          minLength={2}
          maxLength={60}
          autocomplete="off"
          value={channel?.name}
          placeholder={t('dashboard.channels.nameHint')}
        />
      </label>
      {kind === 'email' ? (
        <label>
          {t('dashboard.channels.to')}
          <input name="to" required autocomplete="off" value={channel?.to.join(', ')} />
        </label>
      ) : (
        <label>
          {t('dashboard.channels.url')}
          <input
            name="url"
            type="url"
            required={!channel}
            maxLength={1000}
            autocomplete="off"
            placeholder={keep || 'https://'}
          />
        </label>
      )}
      {SIGNED.includes(kind) && (
        <label>
          {kind === 'webhook' ? t('dashboard.channels.secret') : t('dashboard.channels.secretOptional')}
          <input name="secret" minLength={8} maxLength={200} autocomplete="off" placeholder={keep} />
          {kind === 'webhook' && !channel && (
            <span class="quiet small">{t('dashboard.channels.secretMade')}</span>
          )}
        </label>
      )}
      {channel?.signed && kind !== 'webhook' && (
        <label class="check">
          <input type="checkbox" name="unsign" />
          {t('dashboard.channels.unsign')}
        </label>
      )}
      <label>
        {t('dashboard.channels.language')}
        <select name="language">
          <option value="zh" selected={channel?.language !== 'en'}>
            中文
          </option>
          <option value="en" selected={channel?.language === 'en'}>
            English
          </option>
        </select>
      </label>
    </>
  );
}
