import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';

const decompress = promisify(zstdDecompress);

/** The bytes of a kept page as they were fetched. */
export async function unpackSnapshot({ body, size }: { body: Uint8Array; size: number }): Promise<Buffer> {
  return size === 0 ? Buffer.alloc(0) : decompress(body, { maxOutputLength: size });
}
