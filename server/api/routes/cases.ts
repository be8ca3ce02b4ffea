import { createRoute, z } from '@hono/zod-openapi';
import { CaseSettings } from '../../../shared/contract/case-settings.ts';
import {
  BulkMove,
  BulkMoved,
  CaseAssignees,
  CaseDeed,
  Cases,
  CasesQuery,
  CaseView,
  MoveCase,
  NewCase,
} from '../../../shared/contract/cases.ts';
import { Done } from '../../../shared/contract/people.ts';
import { doInCase } from '../../../store/cases/case-deed.ts';
import type { Actor } from '../../../store/cases/case-outcome.ts';
import { caseSettings, setCaseSettings } from '../../../store/cases/case-settings.ts';
import { moveCase } from '../../../store/cases/move-case.ts';
import { openCase } from '../../../store/cases/open-case.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { caseAssignees } from '../../../store/queries/cases/assignees.ts';
import { type CaseViewer, caseInbox } from '../../../store/queries/cases/inbox.ts';
import { caseView } from '../../../store/queries/cases/view.ts';
import { authorMaskFor, dealerLimit, sees } from '../../auth/masking.ts';
import type { Person } from '../../auth/person.ts';
import { openContact, sealContact } from '../../cases/contact.ts';
import { refusalOf } from '../../cases/refusals.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { say } from '../language.ts';
import { Refused, refusals } from '../problems.ts';

/** Who works on cases; a dealer on their own alone. */
const workers = allow('pr', 'dealer', 'admin');
const readers = allow('pr', 'dealer', 'quality', 'admin');
/** Whoever proposed a compensation, somebody of the region decides about it. */
const DECIDE: ReadonlySet<string> = new Set(['compensationApproved', 'compensationRefused']);

const Id = z.object({ id: z.coerce.number().int().min(1) });
const answer = { 200: { description: 'The case as it is now', content: json(CaseView) } };

const inbox = createRoute({
  method: 'get',
  path: '/cases',
  summary: 'The inbox: every channel in one queue, what is due first first',
  middleware: readers,
  request: { query: CasesQuery },
  responses: { 200: { description: 'Cases', content: json(Cases) }, ...refusals(401, 403, 422) },
});

const one = createRoute({
  method: 'get',
  path: '/cases/{id}',
  summary: 'A case with everything that happened',
  middleware: readers,
  request: { params: Id },
  responses: { ...answer, ...refusals(401, 403, 404, 422) },
});

const open = createRoute({
  method: 'post',
  path: '/cases',
  summary: 'Open a case, from a post or as told',
  middleware: workers,
  request: { body: { content: json(NewCase), required: true } },
  responses: {
    200: { description: 'It was open already', content: json(CaseView) },
    201: { description: 'The case', content: json(CaseView) },
    ...refusals(401, 403, 422),
  },
});

const move = createRoute({
  method: 'post',
  path: '/cases/{id}/move',
  summary: 'Move a case: assign, start, answer, close, reopen',
  middleware: workers,
  request: { params: Id, body: { content: json(MoveCase), required: true } },
  responses: { ...answer, ...refusals(401, 403, 404, 409, 422) },
});

const deed = createRoute({
  method: 'post',
  path: '/cases/{id}/steps',
  summary: 'Write down what was done: a note, a call, a reply, a promise, a compensation',
  middleware: workers,
  request: { params: Id, body: { content: json(CaseDeed), required: true } },
  responses: { ...answer, ...refusals(401, 403, 404, 409, 422) },
});

const bulk = createRoute({
  method: 'post',
  path: '/cases/bulk',
  summary: 'The same move for several cases; those that refuse it are named',
  middleware: workers,
  request: { body: { content: json(BulkMove), required: true } },
  responses: { 200: { description: 'What was done', content: json(BulkMoved) }, ...refusals(401, 403, 422) },
});

const assignees = createRoute({
  method: 'get',
  path: '/case-assignees',
  summary: 'To whom the caller may give a case',
  middleware: workers,
  responses: {
    200: { description: 'Dealers and people', content: json(CaseAssignees) },
    ...refusals(401, 403),
  },
});

const readSettings = createRoute({
  method: 'get',
  path: '/case-settings',
  summary: 'Hours of the tiers and the business calendar',
  middleware: readers,
  responses: { 200: { description: 'Settings', content: json(CaseSettings) }, ...refusals(401, 403) },
});

const writeSettings = createRoute({
  method: 'put',
  path: '/case-settings',
  summary: 'Set them; clocks that run already keep what they were started with',
  middleware: allow('admin'),
  request: { body: { content: json(CaseSettings), required: true } },
  responses: { 200: { description: 'Set', content: json(Done) }, ...refusals(401, 403, 422) },
});

/** What a dealer writes down came in at the dealer: nobody else's calls and mails can be asked after by their numbers. */
const ofDealer = (asked: z.infer<typeof NewCase>, dealerId: number) => ({
  ...asked,
  dealerId,
  channel: asked.postId === undefined ? ('dealer' as const) : ('forum' as const),
});

export const casesRoutes = ({ store, settings, identifierKey }: Deps) => {
  const viewerOf = ({ id, role, dealer }: Person): CaseViewer => ({
    userId: id,
    dealerLimit: dealerLimit({ role, dealer }),
    now: new Date(),
    customerName: (name) => (sees(role, 'name') ? name : null),
    authorName: authorMaskFor(role),
  });
  const actorOf = (person: Person): Actor => ({
    userId: person.id,
    dealerLimit: dealerLimit(person),
    now: new Date(),
    timeZone: settings.timeZone,
  });

  /** Null where there is none, or none of this dealer's. */
  const visible = (id: number, person: Person): Promise<CaseView | null> =>
    caseView(store, id, viewerOf(person), (sealed) =>
      sees(person.role, 'phone') || person.role === 'pr' ? openContact(sealed, identifierKey) : null,
    );

  /** @throws Refused where there is none, or none of this dealer's */
  async function shown(id: number, person: Person): Promise<CaseView> {
    const found = await visible(id, person);
    if (found === null) throw refusalOf({ refused: 'unknown' }, id);
    return found;
  }

  return router()
    .openapi(inbox, async (c) =>
      c.json(await caseInbox(store, c.req.valid('query'), viewerOf(c.get('person'))), 200),
    )
    .openapi(bulk, async (c) => {
      const { ids, move: asked } = c.req.valid('json');
      const person = c.get('person');
      const done: number[] = [];
      const refused: { id: number; why: string }[] = [];
      for (const id of new Set(ids)) {
        const outcome = await moveCase(store, id, asked, actorOf(person));
        if ('done' in outcome) done.push(id);
        else refused.push({ id, why: say(c, refusalOf(outcome, id).detail) });
      }
      await recordDeed(store, {
        person,
        action: 'case.moved',
        detail: { cases: done, move: asked.move },
      });
      return c.json({ done, refused }, 200);
    })
    .openapi(one, async (c) => {
      const person = c.get('person');
      const found = await shown(c.req.valid('param').id, person);
      await recordDeed(store, {
        person,
        action: 'case.opened',
        customerIds: found.customer === null ? [] : [found.customer],
        detail: { case: found.id },
      });
      return c.json(found, 200);
    })
    .openapi(open, async (c) => {
      const person = c.get('person');
      const asked = c.req.valid('json');
      // A dealer's own cases are theirs, whatever the form says.
      const own = dealerLimit(person);
      const outcome = await openCase(store, own === null ? asked : ofDealer(asked, own), {
        userId: person.id,
        ownerId: null,
        now: new Date(),
        timeZone: settings.timeZone,
        contact: asked.contact === undefined ? null : sealContact(asked.contact, identifierKey),
      });
      if ('refused' in outcome)
        throw new Refused(422, {
          en: `There is no such ${outcome.refused}.`,
          zh: { post: '没有这个帖子。', dealer: '没有这家经销商。', customer: '没有这位客户。' }[
            outcome.refused
          ],
        });
      if (!outcome.known)
        await recordDeed(store, { person, action: 'case.made', detail: { case: outcome.id } });
      const made = await visible(outcome.id, person);
      if (made === null)
        throw new Refused(409, {
          en: 'This has a case already, which another dealer works on.',
          zh: '已有工单，由其他经销商处理。',
        });
      return c.json(made, outcome.known ? 200 : 201);
    })
    .openapi(move, async (c) => {
      const { id } = c.req.valid('param');
      const person = c.get('person');
      const asked = c.req.valid('json');
      const outcome = await moveCase(store, id, asked, actorOf(person));
      if ('refused' in outcome) throw refusalOf(outcome, id);
      await recordDeed(store, { person, action: 'case.moved', detail: { cases: [id], move: asked.move } });
      // A dealer who hands a case on sees it no more.
      return c.json(await shown(id, person), 200);
    })
    .openapi(deed, async (c) => {
      const { id } = c.req.valid('param');
      const person = c.get('person');
      const asked = c.req.valid('json');
      if (DECIDE.has(asked.what) && person.role === 'dealer')
        throw new Refused(403, {
          en: 'A compensation is decided about by the region, not by the dealer.',
          zh: '补偿须由大区审批，经销商不能自行批准。',
        });
      const outcome = await doInCase(store, id, asked, actorOf(person));
      if ('refused' in outcome) throw refusalOf(outcome, id);
      await recordDeed(store, { person, action: 'case.worked', detail: { case: id, what: asked.what } });
      return c.json(await shown(id, person), 200);
    })
    .openapi(assignees, async (c) => c.json(await caseAssignees(store, dealerLimit(c.get('person'))), 200))
    .openapi(readSettings, async (c) => c.json(await caseSettings(store.pool), 200))
    .openapi(writeSettings, async (c) => {
      const person = c.get('person');
      await setCaseSettings(store.pool, c.req.valid('json'), person.id);
      await recordDeed(store, { person, action: 'case.settings' });
      return c.json({ done: true } as const, 200);
    });
};
