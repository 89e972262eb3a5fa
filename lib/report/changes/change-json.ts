import { FieldPath } from '../../api/field-path.js';
import type { ObjectChange } from '../../diff/find-changes.js';
import type { Finding } from '../../engine/finding.js';
import { identityOf } from '../../manifest/manifest.js';
import { formatMessage } from '../../messages/format-message.js';
import type { ChangeReport } from './change-report.js';

/** Formats a comparison as JSON. */
export function changeJson({ assumption, changes, unstored, runtime }: ChangeReport): string {
  const unsupported = changes.filter(({ update }) => update.isUnsupported);
  const report = {
    assumption,
    unsupportedKinds: [...new Set(unsupported.map(({ difference }) => difference.kind))],
    differences: changes.map(toJson),
    unstored: unstored.map(({ file, manifest, path, detail, remediation }) => {
      const { apiVersion, kind, namespace, name } = identityOf(manifest);
      const field = FieldPath.toString(path);
      return { apiVersion, kind, namespace, name, file, field, detail, remediation };
    }),
    runtime,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const toJson = ({ difference, update }: ObjectChange): object => ({
  ...difference,
  effect: update.effect,
  by: update.by,
  causes: update.fields.map((path) => FieldPath.toString(path)),
  refused: update.errors.map(findingJson),
  warnings: update.warnings.map(findingJson),
  notes: update.notes,
});

const findingJson = (finding: Finding): object => ({
  rule: finding.rule,
  type: finding.type,
  field: finding.field,
  detail: formatMessage(finding),
  remediation: finding.remediation,
});
