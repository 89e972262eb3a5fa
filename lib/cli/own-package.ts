import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this package says of itself. */
interface OwnPackage {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
  /** What it was made and tested with. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Above the compiled code, or above lib. */
export function ownPackage(): OwnPackage {
  const [path = ''] = ['..', '../..']
    .map((up) => join(__dirname, up, 'package.json'))
    .filter(existsSync);
  return JSON.parse(readFileSync(path, 'utf8'));
}
