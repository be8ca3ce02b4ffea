import { useState } from 'preact/hooks';
import type { SourceView } from '../../../shared/contract/sources.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { engineName } from '../../../shared/sites/engine-names.ts';
import { acceptYield, pauseSource, resumeSource, runSource } from '../../api/monitor.ts';
import type { Result, Trouble } from '../../api/request.ts';
import { locale, t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { Outcomes } from './outcomes.tsx';
import { SourceFacts } from './source-facts.tsx';
import { SourceSettings } from './source-settings.tsx';
import { progressOf } from './states.ts';

interface Props {
  source: SourceView;
  mayAct: boolean;
  onChanged: (source: SourceView) => void;
}

export function SourceRow({ source, mayAct, onChanged }: Props) {
  const [busy, setBusy] = useState(false);
  const [settings, setSettings] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const act = async (doing: (id: number) => Promise<Result<SourceView>>) => {
    setBusy(true);
    const answer = await doing(source.id);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onChanged(answer.value);
  };
  const paused = source.state === 'paused';
  return (
    <li class="source box" id={`source-${source.id}`} data-state={source.state}>
      <header class="row spread wrap">
        <h2>
          {source.name}
          <span class="state" data-state={source.state}>
            {t(`dashboard.sources.state.${source.state}`)}
          </span>
        </h2>
        {mayAct && source.state !== 'deleting' && (
          <div class="row wrap">
            {source.trouble === 'low-yield' && (
              <button type="button" class="button" disabled={busy} onClick={() => act(acceptYield)}>
                <Icon name="tick" size={14} />
                {t('dashboard.sources.accept')}
              </button>
            )}
            {!paused && (
              <button type="button" class="button" disabled={busy} onClick={() => act(runSource)}>
                <Icon name="play" size={14} />
                {t('dashboard.sources.run')}
              </button>
            )}
            {source.state !== 'imported' && (
              <button
                type="button"
                class="button"
                disabled={busy}
                onClick={() => act(paused ? resumeSource : pauseSource)}
              >
                <Icon name={paused ? 'play' : 'pause'} size={14} />
                {paused ? t('dashboard.sources.resume') : t('dashboard.sources.pause')}
              </button>
            )}
            <button type="button" class="button" onClick={() => setSettings(true)}>
              {t('dashboard.sources.settings')}
            </button>
          </div>
        )}
      </header>
      {settings && (
        <SourceSettings
          source={source}
          onClose={() => setSettings(false)}
          onChanged={onChanged}
          onDeleted={() => onChanged({ ...source, state: 'deleting', reason: '', trouble: null })}
        />
      )}
      <p class="quiet small address">
        <a href={source.url} target="_blank" rel="noreferrer noopener">
          {source.url}
        </a>
        {source.engine && ` · ${engineName(source.engine)}`}
      </p>
      <p class="reason">
        {source.reason || t(`dashboard.sources.means.${source.state}`)}
        {source.waits && ` ${t(`dashboard.sources.waits.${source.waits}`)}`}
      </p>
      <Progress source={source} />
      <SourceFacts source={source} />
      <Outcomes outcomes={source.outcomes} />
      {trouble && <TroubleNote trouble={trouble} />}
    </li>
  );
}

function Progress({ source }: { source: SourceView }) {
  const share = progressOf(source);
  if (share === null) return null;
  const words = t('dashboard.sources.progress', {
    done: formatCount(source.done, locale.value),
    all: formatCount(source.done + source.due, locale.value),
  });
  return (
    <div class="progress">
      <progress value={source.done} max={source.done + source.due} aria-label={words} />
      <span class="small quiet">{words}</span>
    </div>
  );
}
