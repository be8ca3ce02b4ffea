import { createRoute, z } from '@hono/zod-openapi';
import { AuthorQuery } from '../../../shared/contract/customers.ts';
import { LinkHistory, LinkView, NewLink } from '../../../shared/contract/links.ts';
import { Done } from '../../../shared/contract/people.ts';
import { businessDay, today } from '../../../store/business-day.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { linksOf } from '../../../store/queries/link-history.ts';
import { makeLink, undoLink } from '../../../store/queries/links.ts';
import { dealerLimit, maskWritten } from '../../auth/masking.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { Refused, refusals } from '../problems.ts';

const linkers = allow('admin', 'pr', 'dealer');

const make = createRoute({
  method: 'post',
  path: '/links',
  summary: 'Say that a forum account is a customer, with evidence, purpose and a last day',
  middleware: linkers,
  request: { body: { content: json(NewLink), required: true } },
  responses: {
    201: { description: 'The link', content: json(LinkView) },
    ...refusals(401, 403, 404, 409, 422),
  },
});

const undo = createRoute({
  method: 'delete',
  path: '/links/{id}',
  summary: 'Undo a link; it stays in the history',
  middleware: linkers,
  request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
  responses: { 200: { description: 'Undone', content: json(Done) }, ...refusals(401, 403, 404) },
});

const history = createRoute({
  method: 'get',
  path: '/links',
  summary: 'Every link one forum account ever had, newest first, the undone and the expired too',
  middleware: linkers,
  request: { query: AuthorQuery },
  responses: { 200: { description: 'Links', content: json(LinkHistory) }, ...refusals(401, 403, 422) },
});

const YEAR_MS = 365 * 86_400_000;

export const linksRoutes = ({ store, settings }: Deps) =>
  router()
    .openapi(make, async (c) => {
      const person = c.get('person');
      const { day } = today(settings.timeZone);
      const inAYear = businessDay(new Date(Date.now() + YEAR_MS), settings.timeZone);
      const { expiresOn = inAYear, ...link } = c.req.valid('json');
      if (expiresOn < day)
        throw new Refused(422, `expiresOn: ${expiresOn} is over; give a day from today on.`);
      const made = await makeLink(store, { ...link, expiresOn }, person.id, dealerLimit(person), day);
      if (made === 'taken') throw new Refused(409, 'This account is linked already; undo that link first.');
      if (made === 'unknown')
        throw new Refused(404, `There is no customer ${link.customerId} that you may link.`);
      await recordDeed(store, {
        person,
        action: 'link.made',
        customerIds: [made.customerId],
        detail: { link: made.id },
      });
      return c.json(made, 201);
    })
    .openapi(history, async (c) => {
      const person = c.get('person');
      const found = await linksOf(store, c.req.valid('query'), dealerLimit(person), today(settings.timeZone));
      const customerIds = [...new Set(found.map(({ customerId }) => customerId))];
      await recordDeed(store, { person, action: 'links.read', customerIds });
      const written = (text: string) => maskWritten(person.role, text);
      const links = found.map((link) => ({
        ...link,
        evidence: written(link.evidence),
        purpose: written(link.purpose),
      }));
      return c.json({ links }, 200);
    })
    .openapi(undo, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      const undone = await undoLink(store, id, person.id, dealerLimit(person));
      if (!undone) throw new Refused(404, `There is no link ${id} that you may undo.`);
      await recordDeed(store, {
        person,
        action: 'link.undone',
        customerIds: [undone.customerId],
        detail: { link: id },
      });
      return c.json({ done: true } as const, 200);
    });
