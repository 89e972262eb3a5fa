// `npm run --silent phase`: reads {"pod":…,"statuses":[…],"terminal":bool,"initialized":bool}, one a line, and prints the phase that a kubelet
// decides, one a line. For a line that is no such thing it prints what is wrong with it.
import { createInterface } from 'node:readline';
import { decided } from '../conformance/life/ours.js';
import type { Question } from '../conformance/life/questions.js';

function answer(line: string): string {
  try {
    const question: Question | null = JSON.parse(line);
    return typeof question?.pod === 'object' && question.pod !== null ? decided(question) : 'error: not an object with a pod';
  } catch (error) {
    return `error: ${(error as Error).message.split('\n')[0]}`;
  }
}

createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
  if (line.trim() !== '') process.stdout.write(`${answer(line)}\n`);
});
