import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canCreateNamespaces } from './namespaces.js';
import { printLine } from './print-line.js';

const CI = process.env['CI'] === 'true';

/** The Debian packages by the command that they provide. */
const PACKAGES: Readonly<Record<string, string>> = {
  runc: 'runc',
  ip: 'iproute2',
  '/usr/lib/cni/bridge': 'containernetworking-plugins',
};

const INSTALLS = CI || process.env['CDK8S_PODS_E2E_INSTALL'] === '1';

export interface Requirements {
  readonly commands: readonly string[];
  readonly root?: boolean;
}

/**
 * Like `describe`, if the machine meets the requirements. Otherwise the suite is skipped with a
 * line that names what is missing; in CI it fails.
 */
export function suite(name: string, requirements: Requirements, tests: () => void): void {
  const missing = missingFor(requirements);
  if (missing.length === 0) {
    describe(name, tests);
    return;
  }
  const line = `${name}: needs ${missing.join(', ')}`;
  if (CI) {
    describe(name, () => {
      it('has what it takes', () => {
        throw new Error(line);
      });
    });
  } else {
    printLine(`skipped, ${line}`);
    describe.skip(name, tests);
  }
}

/** Returns the packages that have to be installed first. */
export function packagesFor({ commands }: Requirements): string[] {
  return [
    ...new Set(
      commands.filter((command) => !isThere(command)).flatMap((command) => PACKAGES[command] ?? []),
    ),
  ];
}

function missingFor({ commands, root = false }: Requirements): string[] {
  if (process.platform !== 'linux') {
    return ['Linux'];
  }
  const isRoot = process.getuid?.() === 0;
  const packages = packagesFor({ commands });
  return [
    ...(root && !isRoot ? ['root'] : []),
    ...(root && isRoot && isThere('unshare') && !canCreateNamespaces()
      ? ['leave to make namespaces']
      : []),
    ...commands.filter((command) => !(isThere(command) || command in PACKAGES)),
    ...(INSTALLS && isRoot && isThere('apt-get') ? [] : packages),
    ...(INSTALLS || packages.length === 0
      ? []
      : ['(or CDK8S_PODS_E2E_INSTALL=1, by which apt installs packages)']),
  ];
}

function isThere(command: string): boolean {
  const places = command.startsWith('/')
    ? [command]
    : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command));
  return places.some((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
