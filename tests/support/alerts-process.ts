import { evaluateRules, momentOf } from '../../store/alerts/evaluate.ts';
import { openStore } from '../../store/open.ts';

// A process that looks after the alert rules again and again until it is killed: node alerts-process.ts DATABASE_URL
const [databaseUrl = ''] = process.argv.slice(2);
const store = openStore(databaseUrl, 4);
process.stdout.write('ready\n');
for (;;) await evaluateRules(store, momentOf(new Date(), 'Asia/Shanghai'));
