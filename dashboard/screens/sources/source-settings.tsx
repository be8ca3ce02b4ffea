import { useState } from 'preact/hooks';
import type { SourceChange, SourceView } from '../../../shared/contract/sources.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { changeSource, deleteSource, rereadSource } from '../../api/monitor.ts';
import type { Result, Trouble } from '../../api/request.ts';
import { locale, t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { BoardChoice } from './board-choice.tsx';
import { hourText } from './say.ts';

interface Props {
  source: SourceView;
  onClose: () => void;
  onChanged: (source: SourceView) => void;
  onDeleted: () => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** How a source is read: name, pause between rounds, hours, pages a day, days pages are kept, boards; and its end. */
export function SourceSettings({ source, onClose, onChanged, onDeleted }: Props) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const [rereading, setRereading] = useState(false);
  const [any, setAny] = useState(source.window === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(source.boards.filter(({ read }) => read).map(({ id }) => id)),
  );
  const send = async <Value,>(asked: Promise<Result<Value>>, done: (value: Value) => void) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) done(answer.value);
  };
  const close =
    <Value,>(then: (value: Value) => void) =>
    (value: Value) => {
      then(value);
      onClose();
    };
  const save = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const number = (name: string) => (form.get(name) ? Number(form.get(name)) : null);
    const change: SourceChange = {
      name: String(form.get('name')),
      everyMinutes: number('every') ?? source.everyMinutes,
      window: any ? null : { from: number('from') ?? 0, until: number('until') ?? 24 },
      dailyPages: number('pages'),
      snapshotDays: form.get('days') === '' ? null : Number(form.get('days')),
      ...(source.boards.length > 0 ? { boards: [...chosen] } : {}),
    };
    void send(changeSource(source.id, change), close(onChanged));
  };
  return (
    <Dialog title={t('dashboard.sources.settingsOf', { name: source.name })} onClose={onClose}>
      <form class="fields source-settings" onSubmit={save}>
        <label>
          {t('dashboard.sources.name')}
          <input name="name" required maxLength={80} defaultValue={source.name} />
        </label>
        <label>
          {t('dashboard.sources.every')}
          <input name="every" type="number" min={5} max={10080} required defaultValue={source.everyMinutes} />
        </label>
        <fieldset>
          <legend>{t('dashboard.sources.hours')}</legend>
          <label class="check">
            <input type="checkbox" checked={any} onChange={(event) => setAny(event.currentTarget.checked)} />
            {t('dashboard.sources.anyHour')}
          </label>
          {!any && (
            <div class="row">
              <Hour
                name="from"
                label={t('dashboard.sources.from')}
                hours={HOURS}
                value={source.window?.from ?? 0}
              />
              <Hour
                name="until"
                label={t('dashboard.sources.until')}
                hours={HOURS.map((hour) => hour + 1)}
                value={source.window?.until ?? 6}
              />
            </div>
          )}
        </fieldset>
        <label>
          {t('dashboard.sources.dailyPages')}
          <input
            name="pages"
            type="number"
            min={1}
            max={1000000}
            placeholder={t('dashboard.sources.noBound')}
            defaultValue={source.dailyPages ?? ''}
          />
        </label>
        <label>
          {t('dashboard.sources.keepDays')}
          <input
            name="days"
            type="number"
            min={0}
            max={365}
            placeholder="90"
            defaultValue={source.snapshotDays ?? ''}
          />
        </label>
        {source.boards.length > 0 && (
          <BoardChoice boards={source.boards} chosen={chosen} onChoose={setChosen} />
        )}
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row wrap">
          <button
            type="submit"
            class="button primary"
            disabled={busy || (source.boards.length > 0 && chosen.size === 0)}
          >
            {t('dashboard.sources.save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
      <Further
        source={source}
        busy={busy}
        rereading={rereading}
        onReread={() => send(rereadSource(source.id), () => setRereading(true))}
        onDelete={() => send(deleteSource(source.id), close(onDeleted))}
      />
    </Dialog>
  );
}

function Hour(props: { name: string; label: string; hours: readonly number[]; value: number }) {
  return (
    <label>
      {props.label}
      <select name={props.name}>
        {props.hours.map((hour) => (
          <option key={hour} value={hour} selected={hour === props.value}>
            {hourText(hour)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is not undone by another setting; deleting asks once more. */
function Further(props: {
  source: SourceView;
  busy: boolean;
  rereading: boolean;
  onReread: () => void;
  onDelete: () => void;
}) {
  const { source, busy } = props;
  const [sure, setSure] = useState(false);
  return (
    <div class="fields further">
      <div>
        <button type="button" class="button" disabled={busy || props.rereading} onClick={props.onReread}>
          {t('dashboard.sources.reread')}
        </button>
        <p class="quiet small">{t('dashboard.sources.rereadMeans')}</p>
        {props.rereading && (
          <p role="status">
            <a href="/quality#restatements">{t('dashboard.sources.rereadBegun')}</a>
          </p>
        )}
      </div>
      {sure ? (
        <div role="alert">
          <p>
            {t('dashboard.sources.deleteWhat', {
              name: source.name,
              posts: formatCount(source.posts, locale.value),
            })}
          </p>
          <div class="row">
            <button type="button" class="button danger" disabled={busy} onClick={props.onDelete}>
              {t('dashboard.sources.deleteSurely')}
            </button>
            <button type="button" class="button" onClick={() => setSure(false)}>
              {t('dashboard.cancel')}
            </button>
          </div>
        </div>
      ) : (
        <div>
          <button type="button" class="button" disabled={busy} onClick={() => setSure(true)}>
            {t('dashboard.sources.delete')}
          </button>
        </div>
      )}
    </div>
  );
}
