import { createRoute } from '@hono/zod-openapi';
import { AuthorCard, AuthorQuery, LookupAnswer, LookupRequest } from '../../../shared/contract/customers.ts';
import { today } from '../../../store/business-day.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { authorFacts, lookUpAuthors } from '../../../store/queries/authors.ts';
import { mattersOf, visitsOf } from '../../../store/queries/customer-card.ts';
import { polarityByMonth } from '../../../store/queries/spoken.ts';
import { authorMaskFor, dealerLimit, maskKnown, maskVisits, sees } from '../../auth/masking.ts';
import { type Deps, json, router } from '../env.ts';
import { refusals } from '../problems.ts';

const lookup = createRoute({
  method: 'post',
  path: '/authors/lookup',
  summary: 'What is known of up to 200 forum accounts; one audit entry for the batch',
  request: { body: { content: json(LookupRequest), required: true } },
  responses: {
    200: { description: 'One answer per account, in order', content: json(LookupAnswer) },
    ...refusals(401, 422),
  },
});

const card = createRoute({
  method: 'get',
  path: '/authors',
  summary: 'The card of one forum account: what it said in public, and its customer while a link holds',
  request: { query: AuthorQuery },
  responses: { 200: { description: 'The card', content: json(AuthorCard) }, ...refusals(401, 422) },
});

/** Visits on the card over a page. */
const LAST_VISITS = 3;

export const authorsRoutes = ({ store, settings }: Deps) =>
  router()
    .openapi(lookup, async (c) => {
      const { authors } = c.req.valid('json');
      const person = c.get('person');
      const { day } = today(settings.timeZone);
      const known = await lookUpAuthors(store, authors, dealerLimit(person), day);
      const answers = known.map((author) => maskKnown(person.role, author));
      const customerIds = [...new Set(answers.flatMap(({ customer }) => customer?.id ?? []))];
      const detail = { authors: authors.length };
      await recordDeed(store, { person, action: 'authors.lookup', customerIds, detail });
      return c.json({ authors: answers }, 200);
    })
    .openapi(card, async (c) => {
      const { host, key } = c.req.valid('query');
      const person = c.get('person');
      const { day } = today(settings.timeZone);
      const [[known], facts, polarity] = await Promise.all([
        lookUpAuthors(store, [{ host, key }], dealerLimit(person), day),
        authorFacts(store, { host, key }),
        polarityByMonth(store, [{ host, key }], day),
      ]);
      if (!known) throw new Error('A lookup answers for every author asked.');
      const { lastPolarity: _, ...answer } = maskKnown(person.role, known);
      const id = answer.customer?.id;
      const [visits, openMatters] = await Promise.all([
        id !== undefined && sees(person.role, 'visits') ? visitsOf(store, id, LAST_VISITS) : [],
        id !== undefined && sees(person.role, 'posts') ? mattersOf(store, id, day) : [],
      ]);
      await recordDeed(store, { person, action: 'author.opened', customerIds: id === undefined ? [] : [id] });
      return c.json(
        {
          ...answer,
          name: facts && authorMaskFor(person.role)(facts.name),
          complaints: facts?.complaints ?? 0,
          polarity,
          visits: maskVisits(person.role, visits),
          openMatters,
          asOf: new Date().toISOString(),
        },
        200,
      );
    });
