import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import {
  IMPORT_KINDS,
  ImportKind,
  ImportReport,
  Imports,
  Mapping,
} from '../../../shared/contract/imports.ts';
import type { Role } from '../../../shared/contract/words.ts';
import { importFiles } from '../../../store/imports/import-files.ts';
import { ImportRefused } from '../../../store/imports/refused.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { listImports } from '../../../store/queries/imports.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { problem, Refused, refusals } from '../problems.ts';

/** Who takes in what: care staff keep the customers, brand managers events and sales; posts are the administrator's. */
const KINDS: Partial<Record<Role, readonly ImportKind[]>> = {
  admin: IMPORT_KINDS,
  pr: ['dealers', 'customers', 'vehicles', 'visits', 'accounts'],
  brand: ['events', 'sales'],
};
const kindsOf = (role: Role): readonly ImportKind[] => KINDS[role] ?? [];

const importers = allow('admin', 'pr', 'brand');

/** Larger files go through `chesheng import`, which does not hold them in memory. */
const MAX_UPLOAD_MB = 50;

const Upload = z.object({
  file: z.instanceof(File, { error: 'must be a file' }).openapi({ type: 'string', format: 'binary' }),
  kind: ImportKind.optional(),
  dryRun: z.enum(['true', 'false']).default('false'),
  mapping: z
    .string()
    .max(100_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON: {"heading": "field"}' });
        return z.NEVER;
      }
    })
    .pipe(Mapping)
    .optional(),
});

const take = createRoute({
  method: 'post',
  path: '/imports',
  summary: `Take in a file of at most ${MAX_UPLOAD_MB} MB; with dryRun say what that would do. admin: all kinds; pr: customers and what belongs to them; brand: events and sales`,
  middleware: [
    importers,
    bodyLimit({
      maxSize: MAX_UPLOAD_MB * 1024 * 1024,
      onError: (c) =>
        problem(c, 413, {
          en: `A file may hold at most ${MAX_UPLOAD_MB} MB here; cut it, or use npx chesheng import on the server.`,
          zh: `此处文件不得超过 ${MAX_UPLOAD_MB} MB；请拆分文件，或在服务器上使用 npx chesheng import。`,
        }),
    }),
  ] as const,
  request: { body: { content: { 'multipart/form-data': { schema: Upload } }, required: true } },
  responses: {
    200: { description: 'What became of the lines', content: json(ImportReport) },
    ...refusals(401, 403, 413, 422),
  },
});

const list = createRoute({
  method: 'get',
  path: '/imports',
  summary: 'The last hundred imports of the kinds your role may take in, newest first',
  middleware: importers,
  responses: { 200: { description: 'Imports', content: json(Imports) }, ...refusals(401, 403) },
});

export const importsRoutes = ({ store, settings, identifierKey, understand }: Deps) =>
  router()
    .openapi(take, async (c) => {
      const person = c.get('person');
      const { file, kind, dryRun, mapping } = c.req.valid('form');
      const [report] = await importFiles(store, [{ name: file.name.slice(0, 200), blob: file }], {
        ...(kind ? { kind } : {}),
        ...(mapping ? { mapping } : {}),
        dryRun: dryRun === 'true',
        read: false,
        madeBy: person.id,
        by: person.name,
        timeZone: settings.timeZone,
        identifierKey,
        understand: async () => understand,
        onKind: (held) => {
          if (kindsOf(person.role).includes(held)) return;
          throw new Refused(403, {
            en: `The role ${person.role} may not import ${held}.`,
            zh: '您的角色无权导入此类文件，如有需要请联系管理员。',
          });
        },
      }).catch((error: unknown) => {
        if (error instanceof ImportRefused) throw new Refused(422, { en: error.message, zh: error.zh });
        throw error;
      });
      if (!report) throw new Error('An import gave no report.');
      const { id, kind: held, rows, inserted, updated, unchanged, failed } = report;
      if (id !== null) {
        const detail = { import: id, kind: held, rows, inserted, updated, unchanged, failed };
        await recordDeed(store, { person, action: 'import.done', detail });
      }
      return c.json(report, 200);
    })
    .openapi(list, async (c) =>
      c.json({ imports: await listImports(store, kindsOf(c.get('person').role)) }, 200),
    );
