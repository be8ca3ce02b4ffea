import { createRoute, z } from '@hono/zod-openapi';
import {
  ChannelChange,
  Channels,
  ChannelView,
  CreatedChannel,
  NewChannel,
  TrialResult,
} from '../../../shared/contract/channels.ts';
import { Done } from '../../../shared/contract/people.ts';
import type { Store } from '../../../store/open.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import {
  addChannel,
  type ChannelRow,
  deleteChannel,
  readChannels,
  setChannel,
} from '../../../store/queries/channels.ts';
import { changedChannel, newChannel } from '../../channels/change-channel.ts';
import { channelView } from '../../channels/channel-view.ts';
import { unseal } from '../../channels/seal.ts';
import { tryChannel } from '../../channels/try-channel.ts';
import { mailOff } from '../../mail/send-mail.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { Refused, refusals } from '../problems.ts';

const admin = allow('admin');
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

const list = createRoute({
  method: 'get',
  path: '/channels',
  summary: 'Where alerts can be sent, and how sending goes',
  middleware: allow('brand', 'admin'),
  responses: { 200: { description: 'By name', content: json(Channels) }, ...refusals(401, 403) },
});

const create = createRoute({
  method: 'post',
  path: '/channels',
  summary: 'Add a channel: e-mail, a signed webhook, or a chat’s robot',
  middleware: admin,
  request: { body: { content: json(NewChannel), required: true } },
  responses: {
    201: { description: 'The channel; its secrets are never shown again', content: json(CreatedChannel) },
    ...refusals(401, 403, 409, 422),
  },
});

const change = createRoute({
  method: 'patch',
  path: '/channels/{id}',
  summary: 'Change name, language, addresses or secrets, or switch it off',
  middleware: admin,
  request: { params, body: { content: json(ChannelChange), required: true } },
  responses: {
    200: { description: 'As it is now', content: json(ChannelView) },
    ...refusals(401, 403, 404, 409, 422),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/channels/{id}',
  summary: 'Delete a channel; rules that used it no longer do',
  middleware: admin,
  request: { params },
  responses: { 200: { description: 'Deleted', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

const trial = createRoute({
  method: 'post',
  path: '/channels/{id}/test',
  summary: 'Send a message there and say what came back',
  middleware: admin,
  request: { params },
  responses: {
    200: { description: 'What came back', content: json(TrialResult) },
    ...refusals(401, 403, 404, 422),
  },
});

export const channelsRoutes = ({ store, settings, identifierKey }: Deps) =>
  router()
    .openapi(list, async (c) => {
      const rows = await readChannels(store);
      return c.json({ channels: rows.map(channelView), mail: mailOff(settings) === null }, 200);
    })
    .openapi(create, async (c) => {
      const asked = c.req.valid('json');
      const person = c.get('person');
      const made = newChannel(asked, settings.allowPrivateHosts, identifierKey);
      if ('wrong' in made) throw new Refused(422, made.wrong);
      const { kind, name } = asked;
      const config = { ...made.kept.config, trial: null };
      const id = await addChannel(store, { kind, name, config, sealed: made.kept.sealed, madeBy: person.id });
      if (id === 'taken') throw nameTaken(name);
      await recordDeed(store, { person, action: 'channel.added', detail: { channel: id, kind } });
      return c.json({ channel: channelView(await channelOf(store, id)), secret: made.shown }, 201);
    })
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      const wanted = c.req.valid('json');
      const { kind, config, sealed, name, enabled } = await channelOf(store, id);
      const secrets = sealed === null ? null : unseal(sealed, kind, identifierKey);
      const changed = changedChannel(
        { kind, config, secrets },
        wanted,
        settings.allowPrivateHosts,
        identifierKey,
      );
      if ('wrong' in changed) throw new Refused(422, changed.wrong);
      const now = { name: wanted.name ?? name, enabled: wanted.enabled ?? enabled, ...changed.kept };
      if (!(await setChannel(store, id, now))) throw nameTaken(now.name);
      const detail = { channel: id, kind, changed: Object.keys(wanted), enabled: now.enabled };
      await recordDeed(store, { person: c.get('person'), action: 'channel.changed', detail });
      return c.json(channelView(await channelOf(store, id)), 200);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await deleteChannel(store, id))) throw noChannel(id);
      await recordDeed(store, {
        person: c.get('person'),
        action: 'channel.deleted',
        detail: { channel: id },
      });
      return c.json({ done: true } as const, 200);
    })
    .openapi(trial, async (c) => {
      const { id } = c.req.valid('param');
      const result = await tryChannel(store, await channelOf(store, id), settings, identifierKey);
      const detail = { channel: id, sent: result.sent };
      await recordDeed(store, { person: c.get('person'), action: 'channel.tried', detail });
      return c.json(result, 200);
    });

async function channelOf(store: Store, id: number): Promise<ChannelRow> {
  const [row] = await readChannels(store, id);
  if (!row) throw noChannel(id);
  return row;
}

const noChannel = (id: number) =>
  new Refused(404, { en: `There is no channel ${id}.`, zh: '没有这个通知渠道。' });

const nameTaken = (name: string) =>
  new Refused(409, { en: `name: there is a channel ${name} already.`, zh: `已有名为“${name}”的渠道。` });
