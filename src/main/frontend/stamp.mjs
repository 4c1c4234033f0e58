import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../../..');

/** Every file below a folder, sorted, so that the same content always gives the same fingerprint. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])
    .sort();
}

/** Runs the work unless it was done for exactly these files and its result is still there. */
export function whenChanged(name, inputs, result, work) {
  const stamp = join(root, 'target/frontend', `${name}.stamp`);
  const fingerprint = createHash('sha256');
  inputs.forEach(file => fingerprint.update(file.slice(root.length)).update(readFileSync(file)));
  const wanted = fingerprint.digest('hex');
  if (existsSync(stamp) && existsSync(result) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  installPackages();
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function installPackages() {
  const installed = join(here, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(here, 'package-lock.json')).mtimeMs) return;
  run('npm', ['ci']);
}

export function run(command, args) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell });
  if (error) throw new Error(`${command} could not be started: ${error.message}. Node 20 or newer with npm is needed.`);
  if (status !== 0) process.exit(status ?? 1);
}
