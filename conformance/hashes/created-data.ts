import { configMapDataFrom, secretDataFrom } from '../../lib/constructs/kinds/data-from-files.js';
import { hashedName } from '../../lib/constructs/kinds/hashed-name.js';

/** An object that is made of files, or the error. Data that is empty is missing. */
export type CreatedObject =
  | { readonly name: string; readonly data?: Texts; readonly binaryData?: Texts }
  | { readonly error: string };
type Texts = Readonly<Record<string, string>>;

/** The data that kubectl creates from the files of a folder. */
export interface CreatedData {
  readonly configMap: CreatedObject;
  readonly secret: CreatedObject;
}

/** An answer of the program that links `kubectl create`. */
export interface CreateAnswer {
  readonly object?: {
    readonly metadata: { readonly name: string };
    readonly data?: Texts;
    readonly binaryData?: Texts;
  };
  readonly error?: string;
}

/** Returns what a command makes. The error does not name the folder, which is another one each time. */
export const theirObject = ({ object, error = '' }: CreateAnswer, folder: string): CreatedObject =>
  object === undefined
    ? { error: error.replaceAll(folder, '') }
    : { name: object.metadata.name, ...withoutEmpty(object.data, object.binaryData) };

/** Returns what we make of some paths. */
export const ourData = (paths: readonly string[]): CreatedData => ({
  configMap: ourObject(() => {
    const { data, binaryData } = configMapDataFrom(paths);
    const name = hashedName('conf', { kind: 'ConfigMap', data, binaryData });
    return { name, ...withoutEmpty(data, binaryData) };
  }),
  secret: ourObject(() => {
    const { data } = secretDataFrom(paths);
    return { name: hashedName('conf', { kind: 'Secret', data }), ...withoutEmpty(data) };
  }),
});

function ourObject(make: () => CreatedObject): CreatedObject {
  try {
    return make();
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const withoutEmpty = (
  data: Texts = {},
  binaryData: Texts = {},
): Pick<Made, 'data' | 'binaryData'> => ({
  ...(Object.keys(data).length > 0 ? { data } : {}),
  ...(Object.keys(binaryData).length > 0 ? { binaryData } : {}),
});
type Made = Extract<CreatedObject, { readonly name: string }>;

/** Returns the same without the words of the errors, which are the own ones of each program. */
export const withoutMessages = ({ configMap, secret }: CreatedData): CreatedData => ({
  configMap: 'error' in configMap ? { error: '' } : configMap,
  secret: 'error' in secret ? { error: '' } : secret,
});
