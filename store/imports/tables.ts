import { accounts } from './accounts.ts';
import { customers } from './customers.ts';
import { dealers } from './dealers.ts';
import { events } from './events.ts';
import { sales } from './sales.ts';
import type { TableKind } from './table-kind.ts';
import { vehicles } from './vehicles.ts';
import { visits } from './visits.ts';

/** Every kind of CSV file, in an order in which none refers to a later one. */
export const TABLES: readonly TableKind[] = [dealers, customers, vehicles, visits, accounts, events, sales];
