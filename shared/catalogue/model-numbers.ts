/** Where makers name a car by its engine, the number names the series: 525Li is a 5系, GLK300 a GLK, ES350 an ES. By series key. */

const BENZ: Readonly<Record<string, string>> = {
  'benz-aji': 'A160 A180 A200 A220 A250 A260 A45',
  'benz-bji': 'B180 B200 B260',
  'benz-cji': 'C180 C200 C220 C230 C240 C260 C280 C300 C350 C63',
  'benz-eji': 'E180 E200 E230 E240 E250 E260 E280 E300 E320 E350 E400 E500 E63',
  'benz-sji': 'S280 S300 S320 S350 S400 S430 S450 S480 S500 S550 S560 S580 S600 S63 S65',
  'benz-gji': 'G350 G500 G55 G63 G65',
  'benz-rji': 'R300 R320 R350 R400 R500',
  'benz-vji': 'V250 V260',
  'benz-mlji': 'ML300 ML320 ML350 ML400 ML500 ML63',
  'benz-cla': 'CLA180 CLA200 CLA220 CLA250 CLA260 CLA45',
  'benz-clsji': 'CLS260 CLS300 CLS320 CLS350 CLS400 CLS63',
  'benz-gla': 'GLA180 GLA200 GLA220 GLA260 GLA45',
  'benz-glb': 'GLB180 GLB200 GLB220 GLB250',
  'benz-glc': 'GLC200 GLC260 GLC300 GLC43 GLC63',
  'benz-gle': 'GLE300 GLE320 GLE350 GLE400 GLE450 GLE500 GLE550 GLE63',
  'benz-gls': 'GLS350 GLS400 GLS450 GLS500 GLS600',
  'benz-glk': 'GLK200 GLK220 GLK260 GLK300 GLK350',
  'benz-slkji': 'SLK200 SLK250 SLK280 SLK300 SLK350',
};

const LEXUS = 'ct es gs gx is lc lm ls lx nx rc rx sc ux';
const LEXUS_ENGINES = '200 240 250 260 270 300 350 400 430 450 460 470 500 570 600';
const BMW_ENGINES = '16 18 20 23 25 28 30 35 40 45 50 60';

function collect(): Map<string, string[]> {
  const numbers = new Map<string, string[]>();
  for (const [key, list] of Object.entries(BENZ)) {
    numbers.set(
      key,
      list.split(' ').flatMap((number) => [number, `${number}L`]),
    );
  }
  for (const letters of LEXUS.split(' ')) {
    const engines = LEXUS_ENGINES.split(' ');
    numbers.set(
      `lexus-${letters}`,
      engines.flatMap((engine) => ['', 'h', 't'].map((drive) => `${letters}${engine}${drive}`)),
    );
  }
  for (let size = 1; size <= 8; size++) {
    numbers.set(
      `bmw-${size}xi`,
      BMW_ENGINES.split(' ').flatMap((engine) =>
        ['', 'i', 'li', 'le', 'd'].map((drive) => `${size}${engine}${drive}`),
      ),
    );
  }
  return numbers;
}

/** Names of each series by engine, without the brand. */
export const MODEL_NUMBERS: ReadonlyMap<string, readonly string[]> = collect();
