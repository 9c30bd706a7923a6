// Writes one small module a picture into src/pictures/, from the pinned OpenMoji set.
// Run: npx node scripts/pictures.mjs
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = new URL('../src/pictures/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const set = read(createRequire(import.meta.url).resolve('@iconify-json/openmoji/icons.json'));
const pictures = read(new URL('pictures.json', folder));

const oneDecimal = (number) => String(Math.round(Number(number) * 10) / 10).replace(/^(-?)0\./, '$1.');

/** Path data keep their own shorthand (".5.5", "1-2", arc flags run together); only longer fractions are cut. */
const shorten = (body) =>
  body
    .replace(/ (d|points|transform)="([^"]*)"/g, (_, name, value) => {
      if (name === 'transform' || /[aA]/.test(value)) return ` ${name}="${value}"`;
      const tokens = value.match(/[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g) ?? [];
      let out = '';
      for (const token of tokens) {
        const text = /^[a-zA-Z]$/.test(token) ? token : oneDecimal(token);
        out += out !== '' && /\d$/.test(out) && /^[\d.]/.test(text) ? ` ${text}` : text;
      }
      return ` ${name}="${out}"`;
    })
    .replace(
      / (c[xy]|r[xy]?|[xy][12]?|width|height)="(-?[\d.]+)"/g,
      (_, name, value) => ` ${name}="${oneDecimal(value)}"`,
    )
    .replace(/ stroke-miterlimit="10"/g, '');

/** Valid in an <img src>, in a quoted CSS url() and in a string between single quotes. */
const toDataUri = (svg) =>
  `data:image/svg+xml,${svg.replace(/[%#<>'`{}|\\^[\]\n\t]|[^\x20-\x7e]/gu, (sign) =>
    sign === "'" ? '%27' : encodeURIComponent(sign),
  )}`.replace(/"/g, '%22');

const wanted = new Set();
for (const [concept, { openmoji }] of Object.entries(pictures)) {
  const icon = set.icons[openmoji];
  if (!icon) throw new Error(`No OpenMoji picture is called "${openmoji}" (concept "${concept}").`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${icon.width ?? set.width} ${icon.height ?? set.height}">${shorten(icon.body)}</svg>`;
  const file = `${concept}.ts`;
  wanted.add(file);
  writeFileSync(
    new URL(file, folder),
    `// SPDX-License-Identifier: CC-BY-SA-4.0\n// OpenMoji "${openmoji}", optimised\nexport default '${toDataUri(svg)}';\n`,
  );
}
for (const file of readdirSync(folder)) if (file.endsWith('.ts') && !wanted.has(file)) rmSync(new URL(file, folder));
console.log(`${Object.keys(pictures).length} pictures`);
