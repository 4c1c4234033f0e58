// Holds every process model to the rules in .bpmnlintrc; one finding fails the build.
import { join } from 'node:path';
import { filesBelow, here, root, run, whenChanged } from './stamp.mjs';

const models = filesBelow(join(root, 'bpmn')).filter(file => file.endsWith('.bpmn'));
const rules = ['.bpmnlintrc', 'package-lock.json', 'lint.mjs'].map(name => join(here, name));

if (models.length > 0) {
  whenChanged('lint', [...models, ...rules], here, () =>
    run(process.execPath, [join(here, 'node_modules/bpmnlint/bin/bpmnlint.js'), '--max-warnings=0', ...models]));
}
