import { z } from 'zod';
import { Role } from './words.ts';

export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: Role,
    dealer: z.object({ id: z.int(), name: z.string() }).nullable(),
    timeZone: z.string().describe('IANA name; the zone whose days the numbers are counted by'),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const Health = z
  .object({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    database: z.enum(['ok', 'down']),
    queue: z.enum(['ok', 'down']),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

export const SignIn = z
  .object({ email: z.email().max(254), password: z.string().min(1).max(128) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

/** The session cookie comes beside it; `token` is the same session as a bearer value, for the extension. */
export const SignedIn = z.object({ token: z.string(), me: Me }).meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof SignedIn>;

export const NewPassword = z
  .object({ currentPassword: z.string().min(1).max(128), newPassword: z.string().min(10).max(128) })
  .meta({ id: 'NewPassword' });
export type NewPassword = z.infer<typeof NewPassword>;

export const PersonView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: Role,
    dealer: z.object({ id: z.int(), name: z.string() }).nullable(),
    disabled: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

export const People = z.object({ people: z.array(PersonView) }).meta({ id: 'People' });
export type People = z.infer<typeof People>;

/** Without a password one is made up and returned once. */
export const NewPerson = z
  .object({
    name: z.string().min(1).max(80),
    email: z.email().max(254),
    role: Role,
    dealerId: z.int().optional().describe('needed for the role dealer, and only there'),
    password: z.string().min(10).max(128).optional(),
  })
  .meta({ id: 'NewPerson' });
export type NewPerson = z.infer<typeof NewPerson>;

export const CreatedPerson = z
  .object({
    person: PersonView,
    password: z.string().nullable().describe('shown this once; null when given'),
  })
  .meta({ id: 'CreatedPerson' });
export type CreatedPerson = z.infer<typeof CreatedPerson>;

/** Fields left out stay as they are; disabling ends all sessions. */
export const PersonChange = z
  .object({
    name: z.string().min(1).max(80).optional(),
    role: Role.optional(),
    dealerId: z.int().nullable().optional(),
    disabled: z.boolean().optional(),
  })
  .meta({ id: 'PersonChange' });
export type PersonChange = z.infer<typeof PersonChange>;

export const KeyView = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The first characters, by which a person recognises it. */
    start: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });
export type KeyView = z.infer<typeof KeyView>;

export const Keys = z.object({ keys: z.array(KeyView) }).meta({ id: 'ApiKeys' });
export type Keys = z.infer<typeof Keys>;

export const NewKey = z
  .object({ name: z.string().min(1).max(32), days: z.int().min(1).max(365).default(180) })
  .meta({ id: 'NewApiKey' });
export type NewKey = z.infer<typeof NewKey>;

/** `key` is shown this once. */
export const CreatedKey = z.object({ key: z.string(), view: KeyView }).meta({ id: 'CreatedApiKey' });
export type CreatedKey = z.infer<typeof CreatedKey>;

/** Everything that is done, with nothing more to say. */
export const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
export type Done = z.infer<typeof Done>;

export const AuditEntry = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    person: z.string(),
    role: z.string(),
    action: z.string(),
    customerIds: z.array(z.int()),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditQuery = z.object({
  customer: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  person: z.string().max(64).optional(),
  before: z.coerce.number().int().optional().describe('id of the last entry of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditPage = z
  .object({ entries: z.array(AuditEntry), nextBefore: z.int().nullable() })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;

export const Dealers = z
  .object({
    dealers: z.array(
      z.object({ id: z.int(), code: z.string(), name: z.string(), region: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Dealers' });
export type Dealers = z.infer<typeof Dealers>;
