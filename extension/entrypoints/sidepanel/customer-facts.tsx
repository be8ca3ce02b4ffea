import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { CustomerCard, CustomerSummary } from '../../../shared/contract/customers.ts';

/** A field that may be empty (–) or hidden from this role (said so). */
function Fact({ name, value, masked }: { name: string; value: string | number | null; masked: boolean }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {value ?? (masked ? <span class="hidden-value">{i18n.t('extension.panel.masked')}</span> : '–')}
      </dd>
    </>
  );
}

function Block({ children, title }: { children: ComponentChildren; title: string }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const joined = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

/** Facts that are hidden under another field's name. */
const MASKED_AS: Partial<Record<string, string>> = { vehicle: 'trim', lastVisit: 'visits' };

/** The customer behind an author, as far as the role may see; the card adds vehicles and visits. */
export function CustomerFacts({ summary, card }: { summary: CustomerSummary; card: CustomerCard | null }) {
  const { name, vehicle, dealer, lastVisit, openMatters } = summary;
  const masked = new Set(card?.masked ?? summary.masked);
  const fact = (
    field: 'name' | 'vehicle' | 'dealer' | 'lastVisit' | 'openMatters' | 'phone' | 'city',
    value: string | number | null,
  ) => (
    <Fact
      name={i18n.t(`extension.panel.${field}`)}
      value={value}
      masked={masked.has(MASKED_AS[field] ?? field)}
    />
  );
  return (
    <>
      <section>
        <h2>{i18n.t('extension.panel.customer')}</h2>
        <dl class="facts">
          {fact('name', card?.name ?? name)}
          {fact('vehicle', vehicle)}
          {fact('dealer', dealer)}
          {card !== null && fact('city', card.city)}
          {card !== null && fact('phone', card.phone)}
          {fact('lastVisit', lastVisit)}
          {fact('openMatters', openMatters)}
        </dl>
      </section>
      {card !== null && card.vehicles.length > 0 && (
        <Block title={i18n.t('extension.panel.vehicles')}>
          <ul>
            {card.vehicles.map(({ series, trim, vin, boughtOn }) => (
              <li key={`${series} ${vin}`}>
                {joined([
                  series,
                  trim,
                  vin,
                  boughtOn === null ? null : i18n.t('extension.panel.bought', [boughtOn]),
                ])}
              </li>
            ))}
          </ul>
        </Block>
      )}
      {card !== null && (
        <Block title={i18n.t('extension.panel.visits')}>
          {card.visits.length === 0 && (
            <p class="what">{i18n.t(`extension.panel.${masked.has('visits') ? 'masked' : 'noVisits'}`)}</p>
          )}
          <ul>
            {card.visits.map((visit) => (
              <li key={visit.id}>
                <span class="what">
                  {joined([
                    visit.day,
                    visit.dealer,
                    visit.mileageKm === null ? null : `${visit.mileageKm.toLocaleString()} km`,
                  ])}
                </span>
                <br />
                {joined([visit.kind, visit.work])}
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}
