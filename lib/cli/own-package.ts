import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of this package's package.json that the command line reads. */
interface OwnPackage {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
  /** The versions that this package is tested with. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Reads package.json, which is one folder above build/, or two above lib/cli/. */
export function ownPackage(): OwnPackage {
  const [path = ''] = ['..', '../..']
    .map((up) => join(__dirname, up, 'package.json'))
    .filter(existsSync);
  return JSON.parse(readFileSync(path, 'utf8'));
}
