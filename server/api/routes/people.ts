import { createRoute, z } from '@hono/zod-openapi';
import {
  CreatedPerson,
  Dealers,
  NewPerson,
  People,
  PersonChange,
  PersonView,
} from '../../../shared/contract/people.ts';
import type { Role } from '../../../shared/contract/words.ts';
import type { Store } from '../../../store/open.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import {
  dealerExists,
  findPersonView,
  listDealers,
  listPeople,
  setPerson,
} from '../../../store/queries/people.ts';
import { createPerson } from '../../auth/people.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { Refused, refusals } from '../problems.ts';

const admin = allow('admin');

const list = createRoute({
  method: 'get',
  path: '/people',
  summary: 'Everybody who may sign in, or could once',
  middleware: admin,
  responses: { 200: { description: 'People', content: json(People) }, ...refusals(401, 403) },
});

const create = createRoute({
  method: 'post',
  path: '/people',
  summary: 'Let somebody in; sign-up itself is closed',
  middleware: admin,
  request: { body: { content: json(NewPerson), required: true } },
  responses: {
    201: { description: 'Created', content: json(CreatedPerson) },
    ...refusals(401, 403, 409, 422),
  },
});

const change = createRoute({
  method: 'patch',
  path: '/people/{id}',
  summary: 'Change name, role or dealer; or disable, which ends their sessions and keys',
  middleware: admin,
  request: {
    params: z.object({ id: z.string().max(64) }),
    body: { content: json(PersonChange), required: true },
  },
  responses: {
    200: { description: 'As it is now', content: json(PersonView) },
    ...refusals(401, 403, 404, 409, 422),
  },
});

const dealers = createRoute({
  method: 'get',
  path: '/dealers',
  summary: 'Dealers a person may belong to, and customers may be looked for by',
  middleware: allow('admin', 'pr', 'quality'),
  responses: { 200: { description: 'Dealers', content: json(Dealers) }, ...refusals(401, 403) },
});

export const peopleRoutes = ({ store, auth }: Deps) =>
  router()
    .openapi(list, async (c) => c.json({ people: await listPeople(store) }, 200))
    .openapi(dealers, async (c) => c.json({ dealers: await listDealers(store) }, 200))
    .openapi(create, async (c) => {
      const { password, dealerId = null, ...account } = c.req.valid('json');
      await checkDealer(store, account.role, dealerId);
      const made = await createPerson(auth, {
        ...account,
        dealerId,
        ...(password === undefined ? {} : { password }),
      });
      if (made === 'taken') throw new Refused(409, `email: ${account.email} belongs to somebody already.`);
      const person = await findPersonView(store, made.id);
      if (!person) throw new Error('A person just created is not there.');
      const detail = { person: made.id, role: account.role };
      await recordDeed(store, { person: c.get('person'), action: 'person.created', detail });
      return c.json({ person, password: password === undefined ? made.password : null }, 201);
    })
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      const before = await findPersonView(store, id);
      if (!before) throw new Refused(404, `There is no person ${id}.`);
      const changes = c.req.valid('json');
      const role = changes.role ?? before.role;
      const dealerId = changes.dealerId === undefined ? keptDealer(before, role) : changes.dealerId;
      await checkDealer(store, role, dealerId);
      const name = changes.name ?? before.name;
      const disabled = changes.disabled ?? before.disabled;
      if (!(await setPerson(store, id, { name, role, dealerId, disabled }))) {
        throw new Refused(409, 'This is the last administrator; make another one first.');
      }
      const detail = { person: id, changed: Object.keys(changes), role, disabled };
      await recordDeed(store, { person: c.get('person'), action: 'person.changed', detail });
      return c.json((await findPersonView(store, id)) ?? before, 200);
    });

/** Whoever stops being a dealer's person leaves the dealer. */
const keptDealer = ({ dealer }: PersonView, role: Role) => (role === 'dealer' ? (dealer?.id ?? null) : null);

async function checkDealer(store: Store, role: Role, dealerId: number | null): Promise<void> {
  if (role === 'dealer' && dealerId === null)
    throw new Refused(422, 'dealerId: the role dealer needs one; see GET /api/dealers.');
  if (role !== 'dealer' && dealerId !== null)
    throw new Refused(422, `dealerId: only for the role dealer, not for ${role}.`);
  if (dealerId !== null && !(await dealerExists(store, dealerId)))
    throw new Refused(422, `dealerId: there is no dealer ${dealerId}.`);
}
