import { useState } from 'preact/hooks';
import { saveFile } from '../../api/save-file.ts';
import { today } from '../../app/calendar.ts';
import { me } from '../../app/session.ts';
import { spoken, t } from '../../app/text.ts';
import { type Asked, queryOfAsked } from './asked.ts';

/** The customers on the list as a file, for the roles that may take files away. */
export function TakeFile({ asked }: { asked: Asked }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const role = me.value?.role;
  if (role !== 'pr' && role !== 'dealer' && role !== 'admin') return null;
  const take = async () => {
    setBusy(true);
    const query = [queryOfAsked(asked), `language=${spoken()}`].filter(Boolean).join('&');
    setFailed(await saveFile(`/api/customers/file.csv?${query}`, `chesheng-customers-${today()}.csv`));
    setBusy(false);
  };
  return (
    <>
      <button type="button" class="button" disabled={busy} onClick={() => void take()}>
        {t(busy ? 'dashboard.base.taking' : 'dashboard.base.take')}
      </button>
      <p role="status" class={failed === null ? 'unseen' : 'note alarm'}>
        {failed}
      </p>
    </>
  );
}
