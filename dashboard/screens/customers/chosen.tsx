import { getSegments } from '../../api/customer-base.ts';
import { formatDay } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { type Asked, hrefOfAsked } from './asked.ts';

/** What another screen narrowed the list by; each can be taken away. */
export function ChosenCustomers({ asked }: { asked: Asked }) {
  const { adviser, flaw, segment, grade, flow, until } = asked;
  const segments = useLoad(segment === undefined ? null : 'segments', getSegments).value?.segments;
  const named = segments?.find(({ id }) => String(id) === segment)?.name ?? `№ ${segment}`;
  const parts: { key: keyof Asked; text: string }[] = [];
  if (segment) parts.push({ key: 'segment', text: t('dashboard.base.chosen.segment', { name: named }) });
  if (adviser) parts.push({ key: 'adviser', text: t('dashboard.base.chosen.adviser', { name: adviser }) });
  if (flaw) parts.push({ key: 'flaw', text: flawName(flaw) });
  if (grade) parts.push({ key: 'grade', text: t(`dashboard.base.grades.${grade}`) });
  if (flow && until)
    parts.push({ key: 'flow', text: t(`dashboard.base.chosen.${flow}`, { day: formatDay(until) }) });
  if (parts.length === 0) return null;
  return (
    <p class="row wrap customer-chosen">
      {parts.map(({ key, text }) => (
        <a
          key={key}
          class="chip"
          href={hrefOfAsked({ ...asked, [key]: undefined, until: key === 'flow' ? undefined : until })}
          aria-label={t('dashboard.filter.remove', { name: text })}
        >
          {text}
          <Icon name="close" size={10} />
        </a>
      ))}
    </p>
  );
}

const WRONG: ReadonlySet<string> = new Set(['noVehicle', 'unowned', 'badPhone', 'badVin', 'conflict']);

const flawName = (flaw: NonNullable<Asked['flaw']>): string => {
  const name = t(`dashboard.base.flaws.${flaw}`);
  return WRONG.has(flaw) ? name : t('dashboard.base.chosen.lacks', { name });
};
