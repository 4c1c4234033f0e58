// Gathers the browser's assets and the PDF's fonts into target/frontend/resources, which Maven takes as a resource folder.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, here, root, whenChanged } from './stamp.mjs';

const resources = join(root, 'target/frontend/resources');
const assets = join(resources, 'static/assets');
const packages = join(here, 'node_modules');
const styles = ['base', 'shell', 'components', 'forms', 'regulation', 'print'];

const inputs = [
  ...filesBelow(join(here, 'css')), ...filesBelow(join(here, 'js')), ...filesBelow(join(here, 'images')),
  ...['package-lock.json', 'build.mjs', 'stamp.mjs'].map(name => join(here, name))
];

whenChanged('build', inputs, join(assets, 'kitei.css'), () => {
  rmSync(resources, { recursive: true, force: true });
  concatenate('kitei.css', [
    join(packages, '@digital-go-jp/design-tokens/dist/tokens.css'),
    ...styles.map(name => join(here, 'css', `${name}.css`))
  ]);
  concatenate('kitei.js', filesBelow(join(here, 'js')).filter(file => !file.endsWith('diagram.js')));
  concatenate('diagram.css', [
    join(packages, 'bpmn-js/dist/assets/diagram-js.css'), join(packages, 'bpmn-js/dist/assets/bpmn-js.css')
  ]);
  concatenate('diagram.js', [
    join(packages, 'bpmn-js/dist/bpmn-navigated-viewer.production.min.js'), join(here, 'js/diagram.js')
  ]);
  copyFileSync(join(here, 'images/icon.svg'), join(assets, 'icon.svg'));
  font('biz-udmincho', '400Regular', 'BIZUDMincho_400Regular', 'BIZUDMincho-Regular');
  font('biz-udmincho', '700Bold', 'BIZUDMincho_700Bold', 'BIZUDMincho-Bold');
  font('biz-udpgothic', '400Regular', 'BIZUDPGothic_400Regular', 'BIZUDPGothic-Regular');
  font('biz-udpgothic', '700Bold', 'BIZUDPGothic_700Bold', 'BIZUDPGothic-Bold');
  licence('@expo-google-fonts/biz-udmincho/LICENSE_FONT', 'fonts/OFL-BIZUDMincho.txt');
  licence('@expo-google-fonts/biz-udpgothic/LICENSE_FONT', 'fonts/OFL-BIZUDPGothic.txt');
  licence('bpmn-js/LICENSE', 'static/assets/LICENSE-bpmn-js.txt');
  licence('@digital-go-jp/design-tokens/LICENSE', 'static/assets/LICENSE-design-tokens.txt');
});

function concatenate(name, files) {
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(assets, name), files.map(file => readFileSync(file, 'utf8')).join('\n'));
}

function font(family, weight, file, name) {
  const folder = join(resources, 'fonts');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(packages, '@expo-google-fonts', family, weight, `${file}.ttf`), join(folder, `${name}.ttf`));
}

function licence(from, to) {
  copyFileSync(join(packages, from), join(resources, to));
}
