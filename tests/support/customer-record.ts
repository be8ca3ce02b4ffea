import type { Store } from '../../store/open.ts';
import { type SampleCustomers, twoCustomers } from './customers.ts';

export interface Recorded extends SampleCustomers {
  /** Account of the forum with the most complaints of late, linked to 宋建国. */
  account: { host: string; key: string; name: string };
}

/**
 * `twoCustomers`, of whom 宋建国 is told of by two files that disagree on his phone, was in for a warranty claim, and
 * is an account of the forum that was read before.
 */
export async function recordedCustomers(store: Store): Promise<Recorded> {
  const two = await twoCustomers(store);
  const { rows: runs } = await store.pool.query<{ id: number }>(
    `INSERT INTO import_run (kind, file_name, sha256, encoding, mapping, rows, inserted, updated, unchanged, failed, errors, made_by)
     SELECT 'customers', name, name, 'utf-8', '{}', 2, 2, 0, 0, 0, '[]', 'test' FROM unnest(ARRAY['crm.csv', 'dms.csv']) name
     RETURNING id`,
  );
  await store.pool.query(
    `INSERT INTO customer_fact (customer_id, field, value, import_id, line, last_at) VALUES
       ($1, 'name', '宋建国', $2, 7, now()), ($1, 'phone', '13812345678', $2, 7, now()),
       ($1, 'phone', '13800001111', $3, 12, now() - interval '90 days')`,
    [two.song, runs[0]?.id, runs[1]?.id],
  );
  await store.pool.query(
    `INSERT INTO visit (number, vehicle_id, dealer_id, day, kind, work, part_number, fault_code, claim)
     SELECT 'G7', id, $2, '2011-02-03', '维修', '更换分离轴承', '15400-OF01', 'P0730', true
     FROM vehicle WHERE customer_id = $1`,
    [two.song, two.north],
  );
  const { rows: authors } = await store.pool.query<Recorded['account']>(
    `SELECT a.host, a.key, a.name FROM author a JOIN post p ON p.author_id = a.id JOIN insight i ON i.post_id = p.id
     WHERE p.day > now() - interval '80 days'
     GROUP BY a.id ORDER BY count(*) FILTER (WHERE i.complaint) DESC, count(*) DESC LIMIT 1`,
  );
  const account = authors[0];
  if (!account) throw new Error('No author wrote anything in the last 80 days.');
  await store.pool.query(
    `INSERT INTO link (host, author_key, customer_id, evidence, purpose, made_by, expires_on)
     VALUES ($1, $2, $3, '楼里贴了 VIN 后六位', '处理异响投诉', 'test', '2099-01-01')`,
    [account.host, account.key, two.song],
  );
  return { ...two, account };
}
