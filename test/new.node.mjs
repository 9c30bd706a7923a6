// Run: npx node --test test/new.node.mjs
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import ts from 'typescript';
import { createRoom } from '../scripts/new.mjs';

const project = path.resolve(import.meta.dirname, '..');
const root = mkdtempSync(path.join(tmpdir(), 'co-new-'));
after(() => rmSync(root, { recursive: true }));
for (const file of ['package.json', 'src/elements/card', 'stories/card.stories.ts', 'test/card.test.ts']) {
  if (existsSync(path.join(project, file)))
    cpSync(path.join(project, file), path.join(root, file), { recursive: true });
}

test('a new room has a class, a definition, styles, fixtures and stories under its own name', () => {
  const files = createRoom('info-box', root);
  for (const file of [
    'src/elements/info-box/fixtures.ts',
    'src/elements/info-box/index.ts',
    'src/elements/info-box/info-box.ts',
    'src/elements/info-box/styles.ts',
    'stories/info-box.stories.ts',
  ]) {
    assert.ok(files.includes(file), file);
  }
  const text = (file) => readFileSync(path.join(root, file), 'utf8');
  assert.match(text('src/elements/info-box/index.ts'), /define\('co-info-box', CoInfoBox\)/);
  assert.match(text('src/elements/info-box/info-box.ts'), /@tag co-info-box\b/);
  assert.match(text('src/elements/info-box/fixtures.ts'), /<co-info-box/);
  assert.match(text('stories/info-box.stories.ts'), /Elements\/Info box/);
  for (const file of files) {
    assert.doesNotMatch(text(file), /co-card|CoCard|[/.'"]card\b/, file);
    const { diagnostics } = ts.transpileModule(text(file), { reportDiagnostics: true });
    assert.deepEqual(diagnostics, [], file);
  }
});

test('a name that is taken or cannot be a tag is refused, and nothing is written', () => {
  assert.throws(() => createRoom('card', root), /there already/);
  assert.throws(() => createRoom('co-quote', root), /without "co-"/);
  for (const name of ['Quote', 'quo te', '-quote', 'quote-', 'quo--te', '../quote', '1st']) {
    assert.throws(() => createRoom(name, root), /can't be a name/, name);
  }
  assert.throws(() => createRoom(undefined, root), /Give a name/);
  assert.ok(!existsSync(path.join(root, 'src/elements/co-quote')));
});
