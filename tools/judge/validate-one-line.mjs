// Judges all that it reads as one line, for a version of Kubernetes.
import { readFileSync } from 'node:fs';
import { verdict } from './verdicts.mjs';

process.stdout.write(verdict(readFileSync(0), process.argv[2]));
