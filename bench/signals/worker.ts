import { parentPort, workerData } from 'node:worker_threads';
import { tryOut } from './trial.ts';

const { seed, first, last, planting, weather } = workerData;
parentPort?.postMessage(tryOut(seed, first, last, planting, weather));
