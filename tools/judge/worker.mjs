import { parentPort, workerData } from 'node:worker_threads';
import { verdicts } from './verdicts.mjs';

parentPort.on('message', (bytes) =>
  parentPort.postMessage(
    verdicts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), workerData),
  ),
);
