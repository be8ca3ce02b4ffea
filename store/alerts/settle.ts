import type pg from 'pg';
import { AlertFacts } from '../../shared/contract/alert-facts.ts';
import { type Occasion, SEVERITIES, type Severity } from '../../shared/contract/alert-kinds.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import type { Finding, Moment, Rule } from './kind.ts';
import { KINDS } from './kinds.ts';

interface Standing {
  id: number;
  key: string;
  severity: Severity;
  state: 'open' | 'acknowledged' | 'closed';
  facts: unknown;
  lastAt: Date;
  snoozedUntil: Date | null;
  /** Whether it got worse before; that is told once. */
  worse: boolean;
}

const TWICE = 2;

export interface Settled {
  opened: number;
  worse: number;
  closed: number;
}

/**
 * Brings the alerts of a rule to what was found: opens, notes what got worse, wakes what slept and closes what is over, each
 * with its step and its messages in one transaction, under a lock on the rule and a unique key. So whoever evaluates, in
 * whatever order, and whenever it dies, each thing is told once. False: the rule is gone or off.
 */
export function settle(
  store: Store,
  rule: Rule,
  findings: readonly Finding[],
  moment: Moment,
): Promise<Settled | null> {
  return transaction(store, async (client) => {
    const locked = await client.query('SELECT 1 FROM alert_rule WHERE id = $1 AND enabled FOR UPDATE', [
      rule.id,
    ]);
    if (locked.rowCount === 0) return null;
    const settled: Settled = { opened: 0, worse: 0, closed: 0 };
    const { quietMs } = KINDS[rule.kind];
    // Findings closer together than this are one alert, also when a person closed it in between.
    const standing = await standingAlerts(
      client,
      rule.id,
      findings.map(({ subject }) => subject),
      new Date(moment.now.getTime() - (quietMs ?? 0)),
    );
    const found = new Set<number>();
    for (const finding of findings) {
      const known = standing.find(
        ({ key }) => key === finding.subject || key.startsWith(`${finding.subject}@`),
      );
      if (known === undefined) {
        settled.opened += await open(client, rule, finding, moment);
      } else {
        found.add(known.id);
        settled.worse += await keep(client, known, finding, moment.now);
      }
    }
    for (const alert of standing) {
      if (found.has(alert.id) || alert.state === 'closed' || quietMs === null) continue;
      if (moment.now.getTime() - alert.lastAt.getTime() < quietMs) continue;
      await close(client, alert, moment.now);
      settled.closed += 1;
    }
    return settled;
  });
}

async function standingAlerts(
  client: pg.PoolClient,
  ruleId: number,
  subjects: string[],
  since: Date,
): Promise<Standing[]> {
  const { rows } = await client.query<Standing>(
    `SELECT id, key, severity, state, facts, last_at AS "lastAt", snoozed_until AS "snoozedUntil",
            EXISTS (SELECT 1 FROM alert_step s WHERE s.alert_id = a.id AND s.what = 'worse') AS worse
     FROM alert a WHERE rule_id = $1
       AND (state <> 'closed' OR key = ANY($3) OR last_at >= $2)
     ORDER BY (state = 'closed'), first_at DESC, id DESC`,
    [ruleId, since, subjects],
  );
  return rows;
}

async function open(
  client: pg.PoolClient,
  rule: Rule,
  finding: Finding,
  { now, day }: Moment,
): Promise<number> {
  const { subject, once, severity, series, topic, facts } = finding;
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO alert (rule_id, key, severity, series, topic, facts, first_at, last_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (rule_id, key) DO NOTHING RETURNING id`,
    [rule.id, once ? subject : `${subject}@${day}`, severity, series, topic, JSON.stringify(facts), now],
  );
  const id = rows[0]?.id;
  if (id === undefined) return 0;
  await step(client, id, 'opened', now);
  await tell(client, id, 'opened', now);
  return 1;
}

async function keep(client: pg.PoolClient, known: Standing, finding: Finding, now: Date): Promise<number> {
  const before = AlertFacts.safeParse(known.facts).data;
  const facts = { ...finding.facts };
  if ('opened' in facts && before && 'opened' in before) facts.opened = before.opened;
  const graver = rank(finding.severity) > rank(known.severity);
  const worse = !known.worse && (graver || isTwice(facts) || isConfirmed(facts, before));
  // What a person or the monitor closed stays so, unless it gets worse or returns under the same key.
  const returns =
    known.state === 'closed' && finding.once && (await closedByItself(client, known.id)) && !worse;
  const wakes = known.snoozedUntil !== null && known.snoozedUntil <= now;
  const state = known.state === 'closed' && (worse || returns) ? 'open' : wakes ? 'open' : known.state;
  await client.query(
    `UPDATE alert SET facts = $2, severity = $3, last_at = $4, state = $5,
       snoozed_until = CASE WHEN $6 THEN NULL ELSE snoozed_until END,
       closed_at = CASE WHEN $5 = 'closed' THEN closed_at END
     WHERE id = $1`,
    [known.id, JSON.stringify(facts), graver ? finding.severity : known.severity, now, state, wakes],
  );
  if (worse) await step(client, known.id, 'worse', now);
  else if (wakes || returns) await step(client, known.id, 'reopened', now);
  const silent = state === 'acknowledged' || (known.snoozedUntil !== null && !wakes);
  // What got worse while it slept is told when it wakes.
  if ((worse || (wakes && known.worse)) && !silent) await tell(client, known.id, 'worse', now);
  return worse ? 1 : 0;
}

/** Over by itself. Nobody who let it sleep is woken to hear that; who has it in hand is told. */
async function close(client: pg.PoolClient, alert: Standing, now: Date): Promise<void> {
  await client.query(
    `UPDATE alert SET state = 'closed', closed_at = $2, snoozed_until = NULL WHERE id = $1`,
    [alert.id, now],
  );
  await step(client, alert.id, 'closed', now);
  if (alert.snoozedUntil === null || alert.snoozedUntil <= now) await tell(client, alert.id, 'closed', now);
}

async function closedByItself(client: pg.PoolClient, id: number): Promise<boolean> {
  const { rows } = await client.query<{ own: boolean }>(
    `SELECT user_id IS NULL AS own FROM alert_step WHERE alert_id = $1 AND what = 'closed' ORDER BY at DESC, id DESC LIMIT 1`,
    [id],
  );
  return rows[0]?.own ?? false;
}

const step = (client: pg.PoolClient, id: number, what: string, now: Date) =>
  client.query('INSERT INTO alert_step (alert_id, what, at) VALUES ($1, $2, $3)', [id, what, now]);

/** A message to each channel of the rule that is on; at most one of each occasion, whoever asks how often. */
const tell = (client: pg.PoolClient, id: number, occasion: Occasion, now: Date) =>
  client.query(
    `INSERT INTO delivery (alert_id, channel_id, occasion, due_at)
     SELECT a.id, c.id, $2, $3 FROM alert a JOIN alert_rule r ON r.id = a.rule_id
     JOIN channel c ON c.id = ANY(r.channels) AND c.enabled WHERE a.id = $1
     ON CONFLICT (alert_id, channel_id, occasion) DO NOTHING`,
    [id, occasion, now],
  );

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** A person has confirmed the signal since it was last looked at. */
const isConfirmed = (facts: AlertFacts, before: AlertFacts | undefined): boolean =>
  facts.kind === 'signal' &&
  facts.status === 'confirmed' &&
  before?.kind === 'signal' &&
  before.status !== 'confirmed';

const isTwice = (facts: AlertFacts): boolean =>
  (facts.kind === 'spike' || facts.kind === 'threshold' || facts.kind === 'signal') &&
  facts.opened !== null &&
  facts.opened > 0 &&
  facts.seen >= TWICE * facts.opened;
