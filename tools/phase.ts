// `npm run --silent phase` reads {"pod":…,"statuses":[…],"terminal":bool,"initialized":bool}, one
// per line, and prints the phase that a kubelet computes, one per line. For an invalid line it
// prints an error.
import { createInterface } from 'node:readline';
import { decidePhase } from '../conformance/life/decide-phase.js';
import type { PhaseQuestion } from '../conformance/life/phase-question.js';

function phaseLine(line: string): string {
  try {
    const question: PhaseQuestion | null = JSON.parse(line);
    return typeof question?.pod === 'object' && question.pod !== null
      ? decidePhase(question)
      : 'error: not an object with a pod';
  } catch (error) {
    return `error: ${(error as Error).message.split('\n')[0]}`;
  }
}

createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }).on(
  'line',
  (line) => {
    if (line.trim() !== '') process.stdout.write(`${phaseLine(line)}\n`);
  },
);
