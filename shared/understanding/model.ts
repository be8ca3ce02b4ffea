import { CALIBRATED, type Curve, type Curves } from './confidence.ts';
import type { Table } from './table.ts';

/** What `training/` learns and `understand` needs; one file, see `decodeModel`. */
export interface Model {
  /** Version of weights and rules; part of every insight. */
  version: string;
  aspects: Table;
  polarity: Table;
  /** The post as a whole: its tone, negative, neutral and positive, and whether it is a complaint, read as talk and as a headline. */
  post: Table;
  /** What a complaint is about: the groups A–Q and, last, any of the service groups. */
  groups: Table;
  /** How a text speaks of one brand or series: negative, neutral, positive. */
  mentions: Table;
  /** The same more exactly: the codes with enough examples, each head named by its code. */
  codes: Table;
  /** Opinion words learned from the benchmark's own marks, in normalised spelling: +1 praises, -1 blames. */
  lexicon: ReadonlyMap<string, 1 | -1>;
  /** From score to confidence, for each kind of label. */
  curves: Curves;
}

const MAGIC = 0x554d5343; // "CSMU" little-endian
const TABLES = ['aspects', 'polarity', 'post', 'groups', 'mentions', 'codes'] as const;

interface TableHead {
  heads: string[];
  bits: number;
  scales: number[];
  biases: number[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number' && Number.isFinite(item));

function damaged(what: string): Error {
  return new Error(`The understanding model is damaged (${what}); fetch it again or run "npm run train".`);
}

function curveOf(curves: unknown, kind: string): Curve {
  const curve = isRecord(curves) ? curves[kind] : undefined;
  if (!isRecord(curve)) throw damaged(`no curve ${kind}`);
  const { slope, offset } = curve;
  if (typeof slope !== 'number' || typeof offset !== 'number') throw damaged(`curve ${kind}`);
  return { slope, offset };
}

function curvesOf(curves: unknown): Curves {
  const [aspect, tone, complaint, group, code] = CALIBRATED.map((kind) => curveOf(curves, kind));
  if (!aspect || !tone || !complaint || !group || !code) throw damaged('curves');
  return { aspect, tone, complaint, group, code };
}

function tableHead(value: unknown, name: string): TableHead {
  if (!isRecord(value)) throw damaged(`no table ${name}`);
  const { heads, bits, scales, biases } = value;
  if (!isStrings(heads) || !isNumbers(scales) || !isNumbers(biases) || typeof bits !== 'number') {
    throw damaged(`table ${name}`);
  }
  if (
    heads.length === 0 ||
    scales.length !== heads.length ||
    biases.length !== heads.length ||
    !(bits >= 8 && bits <= 20)
  ) {
    throw damaged(`table ${name}`);
  }
  return { heads, bits, scales, biases };
}

/**
 * Layout: magic "CSMU" (4 bytes), length of the header (uint32, little-endian), header (JSON, UTF-8), then the int8 weights
 * of the tables in the order of TABLES. Throws one clear sentence when the file is not that.
 */
export function decodeModel(file: ArrayBuffer): Model {
  if (file.byteLength < 8) throw damaged('too short');
  const view = new DataView(file);
  const headerLength = view.getUint32(4, true);
  if (view.getUint32(0, true) !== MAGIC || 8 + headerLength > file.byteLength)
    throw damaged('not a model file');
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 8, headerLength)));
  } catch {
    throw damaged('header');
  }
  if (!isRecord(header) || typeof header.version !== 'string') throw damaged('header');
  const { praise, blame } = header;
  if (!isStrings(praise) || !isStrings(blame)) throw damaged('lexicon');
  const curves = curvesOf(header.curves);
  let offset = 8 + headerLength;
  const tables = TABLES.map((name): Table => {
    const head = tableHead(isRecord(header) ? header[name] : undefined, name);
    const size = head.heads.length * 2 ** head.bits;
    if (offset + size > file.byteLength) throw damaged('cut short');
    const weights = new Int8Array(file, offset, size);
    offset += size;
    return { ...head, weights };
  });
  if (offset !== file.byteLength) throw damaged('too long');
  const [aspects, polarity, post, groups, mentions, codes] = tables;
  if (!aspects || !polarity || !post || !groups || !mentions || !codes) throw damaged('tables');
  const lexicon = new Map<string, 1 | -1>();
  for (const word of praise) lexicon.set(word, 1);
  for (const word of blame) lexicon.set(word, -1);
  return { version: header.version, aspects, polarity, post, groups, mentions, codes, lexicon, curves };
}

/** The inverse of `decodeModel`; used by training. */
export function encodeModel(model: Model): ArrayBuffer {
  const words = [...model.lexicon];
  const head = ({ heads, bits, scales, biases }: Table): TableHead => ({
    heads: [...heads],
    bits,
    scales: [...scales],
    biases: [...biases],
  });
  const header = new TextEncoder().encode(
    JSON.stringify({
      version: model.version,
      aspects: head(model.aspects),
      polarity: head(model.polarity),
      post: head(model.post),
      groups: head(model.groups),
      mentions: head(model.mentions),
      codes: head(model.codes),
      curves: model.curves,
      praise: words.filter(([, sign]) => sign === 1).map(([word]) => word),
      blame: words.filter(([, sign]) => sign === -1).map(([word]) => word),
    }),
  );
  const blocks = TABLES.map((name) => model[name].weights);
  const size = 8 + header.length + blocks.reduce((sum, block) => sum + block.length, 0);
  const file = new ArrayBuffer(size);
  const view = new DataView(file);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  new Uint8Array(file, 8).set(header);
  let offset = 8 + header.length;
  for (const block of blocks) {
    new Int8Array(file, offset).set(block);
    offset += block.length;
  }
  return file;
}
