import type { ImportFile } from '../../../store/imports/open-file.ts';

export const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'file.csv'): ImportFile => ({
  name,
  blob: new Blob([content]),
});
