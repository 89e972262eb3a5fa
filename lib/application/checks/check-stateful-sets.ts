import { fieldOf, nameOf } from '../../references/fields.js';
import { podTemplateOf } from '../../references/pod-template.js';
import { selectorFromMap } from '../../references/selector-from.js';
import type { ApplicationCheck } from '../application.js';

/** Finds StatefulSets whose Service does not give their Pods host names. */
export const checkStatefulSets: ApplicationCheck = ({ objects }, report) => {
  for (const { from, reference } of objects.references) {
    if (reference.by !== 'name' || reference.use !== 'hostname') continue;
    const { name, namespace, path } = reference;
    const [service] = objects.find(reference, namespace);
    if (service === undefined) continue;
    const selector = selectorFromMap(fieldOf(service, 'spec', 'selector'));
    const labels = podTemplateOf(from)?.labels;
    const conflict = [...(selector?.matchLabels ?? [])].find(
      // A label that the template does not have may be added by the controller or a webhook.
      ([key, value]) => labels?.has(key) === true && labels.get(key) !== value,
    );
    if (conflict !== undefined)
      report({
        rule: 'StatefulSetSpec/service-selector',
        from,
        path,
        detail:
          `Service '${name}' does not select the Pods of this StatefulSet: the name ` +
          `${nameOf(from)}-0.${name} does not exist in DNS`,
        remediation: `The Service selects '${conflict[0]}: ${conflict[1]}', and the Pods have '${conflict[0]}: ${labels?.get(conflict[0])}'.`,
      });
    else if (fieldOf(service, 'spec', 'clusterIP') !== 'None')
      report({
        rule: 'StatefulSetSpec/headless-service',
        from,
        path,
        detail: `Service '${name}' is not headless: clients cannot choose a Pod by the name of the Service`,
        remediation: 'Write clusterIP: None in it, or name a Service that is headless.',
      });
  }
};
