import { createRoute, z } from '@hono/zod-openapi';
import { CustomersFilter } from '../../../../shared/contract/links.ts';
import { today } from '../../../../store/business-day.ts';
import { recordDeed } from '../../../../store/queries/audit.ts';
import { customerLines } from '../../../../store/queries/customers/lines.ts';
import { maskLine, searchScope } from '../../../auth/masking.ts';
import { csvOf } from '../../../reports/csv.ts';
import { text } from '../../../reports/table.ts';
import { wordsIn } from '../../../reports/words.ts';
import { type Deps, router } from '../../env.ts';
import { attachment, fileAnswer } from '../../file-answer.ts';
import { allow } from '../../gate.ts';
import { Refused, refusals } from '../../problems.ts';

const file = createRoute({
  method: 'get',
  path: '/customers/file.csv',
  summary:
    'The customers of a list or segment as CSV, as far as your role may see them; every file is logged',
  middleware: allow('pr', 'dealer', 'admin'),
  request: { query: CustomersFilter.extend({ language: z.enum(['zh', 'en']).default('zh') }) },
  responses: { 200: fileAnswer, ...refusals(401, 403, 422) },
});

/** More than anybody calls; who needs more asks in parts. */
const MOST = 20_000;

const COLUMNS = [
  'number',
  'name',
  'kind',
  'phone',
  'city',
  'dealer',
  'adviser',
  'vehicle',
  'lastVisit',
] as const;

export const customersFileRoutes = ({ store, settings }: Deps) =>
  router().openapi(file, async (c) => {
    const person = c.get('person');
    const { language, ...filter } = c.req.valid('query');
    const scope = searchScope(person);
    if (scope === null) throw new Refused(403, `The role ${person.role} may not look for customers.`);
    const { day } = today(settings.timeZone);
    const lines = await customerLines(store, filter, scope, { today: day, most: MOST + 1 });
    if (lines.length > MOST)
      throw new Refused(422, {
        en: `These are more than ${MOST} customers; narrow the list, for example by dealer.`,
        zh: `客户超过 ${MOST} 位，请先缩小范围，例如按经销商筛选。`,
      });
    const words = await wordsIn(language);
    const kindName = (kind: string) => {
      const key = `words.customer.kinds.${kind}`;
      const name = words.message(key);
      return name === key ? kind : name;
    };
    await recordDeed(store, {
      person,
      action: 'customers.exported',
      customerIds: lines.map(({ id }) => id),
    });
    const content = csvOf([
      {
        name: words.message('dashboard.nav.customers'),
        columns: COLUMNS.map((field) => ({
          title: words.message(`words.customer.fields.${field}`),
          width: 16,
        })),
        rows: lines.map((line) => {
          const shown = maskLine(person.role, line);
          return COLUMNS.map((field) => text(field === 'kind' ? kindName(shown.kind) : shown[field]));
        }),
      },
    ]);
    return attachment(c, {
      name: `chesheng-customers-${day}.csv`,
      type: 'text/csv; charset=utf-8',
      content: Buffer.from(content),
    });
  });
