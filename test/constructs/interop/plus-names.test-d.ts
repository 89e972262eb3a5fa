// Which objects of cdk8s-plus stand for a name.
import type * as kplus from 'cdk8s-plus-34';
import type {
  ConfigMapName,
  PersistentVolumeClaimName,
  SecretName,
  ServiceAccountName,
  ServiceName,
} from '../../../lib/index.js';

declare const settings: kplus.ConfigMap;
declare const importedSettings: kplus.IConfigMap;
declare const login: kplus.TlsSecret;
declare const importedLogin: kplus.ISecret;
declare const account: kplus.ServiceAccount;
declare const importedAccount: kplus.IServiceAccount;
declare const claim: kplus.PersistentVolumeClaim;
declare const importedClaim: kplus.IPersistentVolumeClaim;
declare const service: kplus.Service;

export const settingsNames: readonly ConfigMapName[] = [settings, importedSettings];
export const loginNames: readonly SecretName[] = [login, importedLogin];
export const accountNames: readonly ServiceAccountName[] = [account, importedAccount];
export const claimNames: readonly PersistentVolumeClaimName[] = [claim, importedClaim];
export const serviceName: ServiceName = service;

// @ts-expect-error a Secret is no ConfigMap
export const a: ConfigMapName = login;
// @ts-expect-error a Secret is no ConfigMap
export const b: ConfigMapName = importedLogin;
// @ts-expect-error a ServiceAccount is no claim
export const c: PersistentVolumeClaimName = importedAccount;
// @ts-expect-error a ConfigMap is no Secret
export const d: SecretName = settings;
// @ts-expect-error a ConfigMap is no Secret
export const e: SecretName = importedSettings;
// @ts-expect-error a Secret is no ServiceAccount
export const f: ServiceAccountName = importedLogin;
// @ts-expect-error a ConfigMap is no Service
export const g: ServiceName = importedSettings;
