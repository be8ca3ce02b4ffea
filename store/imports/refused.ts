/** A file that cannot be taken in at all: one sentence for each language says why and what to do. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
  readonly zh: string;

  constructor(en: string, zh: string) {
    super(en);
    this.zh = zh;
  }
}
