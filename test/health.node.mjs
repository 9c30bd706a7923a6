// The check of a page: what it finds on a host's page in a real browser, with the library there, broken or missing.
// Run after "npm run build": npx node --test test/health.node.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { policy } from '../scripts/serve.mjs';
import { browser, dist, loader, open, page, quiet, server, start, stop } from './host-page.mjs';

before(start);
after(stop);

const sheet = '<link rel="stylesheet" href="/dist/co-elements.css">';
const base = 'https://words.example/widgets/';
const listed = loader.replace('></', ` data-co-links="${base}"></`);
const far = '<svg width="1" height="3000"></svg>';
const link = (path, words = 'The ladder') => `<a href="${base}${path}">${words}</a>`;
const ladder = '<co-ladder><p>A ladder with steps.</p></co-ladder>';

/** What the check says of a page. */
const checked = async (t, markup, { head = `${sheet}${loader}`, prepare, patience = 1500, ...options } = {}) => {
  const { tab, asked, errors } = await open(t, page(markup, { head }), options);
  await quiet(tab, asked, { still: 150 });
  if (prepare) await tab.evaluate(prepare);
  const report = await tab.evaluate(async (patience) => {
    const { checkPage, summaryOf } = await import('/dist/health.js');
    const report = await checkPage(document, { patience });
    const findings = report.findings.map(({ element, ...finding }) => ({ ...finding, element: element.localName }));
    return { ...report, findings, summary: summaryOf(report) };
  }, patience);
  assert.deepEqual(errors, []);
  return report;
};

const only = ({ findings }) => {
  assert.equal(findings.length, 1, JSON.stringify(findings));
  return findings[0];
};
const told = (problems) => problems.map(({ what, todo }) => `${what} ${todo}`).join('\n');

describe('how a widget stands', { concurrency: 2 }, () => {
  test('one that is all right is shown, with its version, and nothing is said against it', async (t) => {
    const report = await checked(t, '<co-ladder current="consulting" class="wide"></co-ladder>');
    assert.deepEqual(report.findings, [
      { kind: 'tag', name: 'ladder', element: 'co-ladder', state: 'shown', version: '0.1.0', problems: [] },
    ]);
    assert.deepEqual([report.page, report.versions], [[], ['0.1.0']]);
    assert.equal(report.summary, '1 widget: 1 fine.');
  });

  test('what a widget draws itself is no widget of the page’s', async (t) => {
    const report = await checked(t, '<co-charter section="ladder"></co-charter>');
    assert.deepEqual(
      report.findings.map(({ name }) => name),
      ['charter'],
    );
  });

  test('without the script its words are static, or nothing is shown', async (t) => {
    const report = await checked(t, `${ladder}<co-jigsaw></co-jigsaw>`, { head: sheet });
    assert.deepEqual(
      report.findings.map(({ state }) => state),
      ['static words only', 'nothing shown'],
    );
    assert.match(told(report.findings[0].problems), /script is not on this page/);
    assert.match(told(report.page), /Put <script type="module" src="…\/co-elements\.js">/);
    assert.equal(report.summary, '2 widgets: 2 need a look. The page: 1 thing to look at.');
    assert.deepEqual(report.versions, []);
  });

  test('a script that does not come, or is no module, is named', async (t) => {
    const route = (path) => (path === 'co-elements.js' ? 'abort' : undefined);
    const blocked = await checked(t, ladder, { route, patience: 200 });
    assert.match(told(only(blocked).problems), /script did not run/);
    assert.match(told(blocked.page), /\/dist\/co-elements\.js did not run\. See if the address is right/);
    const missing = await checked(t, ladder, {
      route: async (path, held) => {
        if (path !== 'co-elements.js') return undefined;
        await held.fulfill({ status: 404, body: '' });
        return 'done';
      },
      patience: 200,
    });
    assert.match(told(missing.page), /The server answered 404/);
    const { tab } = await open(t, page(ladder, { head: loader.replace(' type="module"', '') }));
    const problems = await tab.evaluate(async () => {
      const { checkPage } = await import('/dist/health.js');
      return (await checkPage(document, { patience: 100 })).page;
    });
    assert.match(told(problems), /give the script tag type="module"/);
  });

  test('one whose own script does not come keeps its static words', async (t) => {
    const report = await checked(t, ladder, {
      route: (path) => (path === 'elements/ladder/class.js' ? 'abort' : undefined),
    });
    assert.equal(only(report).state, 'static words only');
    assert.match(told(only(report).problems), /elements\/ladder\/class\.js, did not come/);
  });

  test('one whose words do not come fell back to those of the page', async (t) => {
    const report = await checked(t, ladder, {
      route: (path) => (path === 'content/halton/en-GB/ladder.js' ? 'abort' : undefined),
    });
    assert.equal(only(report).state, 'fell back');
    assert.match(told(only(report).problems), /words that it needs did not come/);
  });

  test('one in a shadow root that nobody watches is found', async (t) => {
    const report = await checked(t, '<div id="host"></div>', {
      prepare: () =>
        document.getElementById('host').attachShadow({ mode: 'open' }).append(document.createElement('co-ladder')),
    });
    assert.equal(only(report).state, 'nothing shown');
    assert.match(told(only(report).problems), /Call watch\(shadowRoot\)/);
  });

  test('a misspelt name is told with the name that was meant; other people’s tags are left out', async (t) => {
    const { findings } = await checked(
      t,
      '<co-lader></co-lader><div data-co="jigsw"><p>A jigsaw.</p></div><co-worker-list></co-worker-list>',
    );
    assert.deepEqual(
      findings.map(({ kind, state, problems }) => [kind, state, problems[0].todo]),
      [
        ['tag', 'unknown', 'Perhaps you mean “ladder”.'],
        ['mark', 'unknown', 'Perhaps you mean “jigsaw”.'],
      ],
    );
  });
});

describe('options', { concurrency: 2 }, () => {
  test('slips and bad values are told, attributes of the host’s own are not', async (t) => {
    const report = await checked(
      t,
      '<co-ladder curent="consulting" aim="co-producng" heading-level="9" data-x="1" aria-label="x" ng-reflect="y"></co-ladder>',
    );
    const said = told(only(report).problems);
    assert.match(said, /curent="consulting" is not one of ladder’s\. Perhaps you mean “current”/);
    assert.match(said, /aim="co-producng" has no such value\. Perhaps you mean “co-producing”/);
    assert.match(said, /heading-level="9" is not a number from 1 to 6/);
    assert.equal(only(report).problems.length, 3);
  });

  test('an option of another widget is told; the draft’s name of a priority is understood', async (t) => {
    const report = await checked(
      t,
      '<co-jigsaw aim="co-producing"></co-jigsaw><co-priority-card priority="educational-inclusion"></co-priority-card>',
    );
    assert.match(told(report.findings[0].problems), /aim="co-producing" is not one of jigsaw’s/);
    assert.deepEqual(report.findings[1].problems, []);
  });

  test('of an address are told too, without what counts visitors', async (t) => {
    const report = await checked(
      t,
      `${far}<p>${link('ladder?current=consulted&utm_source=mail')}</p><p>${link('easy-read-toggle?remember=')}</p>`,
      { head: `${sheet}${listed}` },
    );
    assert.match(told(report.findings[0].problems), /^The option current="consulted" has no such value\. [^\n]*$/);
    assert.match(told(report.findings[1].problems), /remember="" is left out here/);
  });

  test('of a marked element are all for us', async (t) => {
    const report = await checked(t, '<div data-co="ladder" data-co-colour="red"><p>A ladder.</p></div>');
    assert.deepEqual([only(report).kind, only(report).state], ['mark', 'shown']);
    assert.match(told(only(report).problems), /colour="red" is not one of ladder’s\. It has current, /);
  });
});

describe('links', { concurrency: 2 }, () => {
  const head = `${sheet}${listed}`;

  test('become widgets, or wait to be pressed where a reader sees them', async (t) => {
    const { findings } = await checked(t, `<p>${link('jigsaw')}</p>${far}<p>${link('ladder')}</p>`, {
      head,
      // Before the first paint a link in view becomes its widget at once.
      route: async (path) => void (path === 'co-elements.js' && (await wait(400))),
    });
    assert.deepEqual(
      findings.map(({ kind, name, state, problems }) => [kind, name, state, problems.length]),
      [
        ['link', 'jigsaw', 'opens when pressed', 0],
        ['link', 'ladder', 'shown', 0],
      ],
    );
  });

  test('stay links in navigation, in running text, in a region of the host’s, and that is said and all right', async (t) => {
    const { findings } = await checked(
      t,
      `<nav><p>${link('ladder')}</p></nav><p>See ${link('ladder')} now.</p><div data-co-skip><p>${link('ladder')}</p></div>`,
      { head },
    );
    assert.deepEqual(
      findings.map(({ state, problems }) => [state, problems.length]),
      Array(3).fill(['plain link', 0]),
    );
    for (const [i, why] of [/navigation/, /running text/, /data-co-skip/].entries())
      assert.match(findings[i].note, why);
  });

  test('in a framework’s root need a look', async (t) => {
    const report = await checked(t, `<div id="app" data-v-app><p>${link('ladder')}</p></div>`, { head });
    assert.equal(only(report).state, 'plain link');
    assert.match(told(only(report).problems), /framework’s own template/);
  });

  test('of a gallery that is not listed need a look, other links don’t', async (t) => {
    const report = await checked(
      t,
      '<p><a href="https://other.example/co/widgets/ladder.html?current=consulting">The ladder</a></p><p><a href="https://other.example/widgets/tables">Tables</a></p><p>See <a href="https://other.example/widgets/ladder">it</a></p>',
      { head },
    );
    assert.equal(only(report).name, 'ladder');
    assert.match(told(only(report).problems), /data-co-links="https:\/\/other\.example\/co\/widgets\/"/);
  });

  test('to a misspelt widget need a look', async (t) => {
    const report = await checked(t, `<p>${link('laddr')}</p><p>${link('index.html')}</p>`, { head });
    assert.match(told(only(report).problems), /no widget “laddr”\. Perhaps you mean “ladder”/);
  });

  test('whose widget can’t be had say why', async (t) => {
    const report = await checked(t, `<p>${link('ladder')}</p>`, {
      head,
      route: (path) => (path === 'elements/ladder/class.js' ? 'abort' : undefined),
    });
    assert.equal(only(report).state, 'plain link');
    assert.match(told(only(report).problems), /elements\/ladder\/class\.js, did not come/);
  });

  test('under an address that is not whole: the address is named', async (t) => {
    const report = await checked(t, ladder, {
      head: `${sheet}${loader.replace('></', ' data-co-links="/widgets/ https://words.example"></')}`,
    });
    assert.equal(report.page.length, 2);
    assert.match(told(report.page), /“\/widgets\/”, which is no whole address/);
  });
});

describe('the page', { concurrency: 2 }, () => {
  test('without the style sheet, or with one that does not come', async (t) => {
    assert.match(told((await checked(t, ladder, { head: loader })).page), /co-elements\.css is not in the head/);
    const route = (path) => (path === 'co-elements.css' ? 'abort' : undefined);
    assert.match(told((await checked(t, ladder, { route })).page), /\/dist\/co-elements\.css did not come/);
    const inline = `<style>${readFileSync(`${dist}co-elements.css`, 'utf8')}</style>${loader}`;
    assert.deepEqual((await checked(t, ladder, { head: inline })).page, []);
  });

  test('with two copies of two versions', async (t) => {
    const other = loader.replace('/dist/', '/old/');
    const report = await checked(t, ladder, {
      head: `${sheet}${other}${loader}`,
      route: (path) => (path.startsWith('old/') ? 'old' : undefined),
    });
    assert.match(told(report.page), /is on this page 2 times: .*\/old\/.*\/dist\/.* Keep one\./);
  });

  test('with bundles in place of the loader, and with one beside it', async (t) => {
    const bundle = (name) =>
      `<script type="module" src="/dist/bundles/${name}.js" data-co-links="https://words.example/widgets/"></script>`;
    const markup = `${ladder}<co-jigsaw></co-jigsaw><p><a href="https://words.example/widgets/is-isnt">What it is</a></p>`;
    const sound = await checked(t, markup, { head: sheet + bundle('ladder') + bundle('jigsaw') });
    assert.equal(sound.summary, '3 widgets: 3 fine.');
    assert.deepEqual(sound.page, []);
    const twice = await checked(t, markup, { head: sheet + bundle('ladder') + loader });
    assert.match(told(twice.page), /is on this page 2 times: .*bundles\/ladder\.js.*co-elements\.js\. Keep one\./);
    const ofTheHost = await checked(t, ladder, { head: `${sheet}<script src="/dist/bundles/main.js"></script>` });
    assert.match(told(ofTheHost.page), /The library’s script is not on this page/);
  });

  test('with a reading attribute that means nothing', async (t) => {
    const report = await checked(t, `<div data-co-words="esy">${ladder}</div>`);
    assert.match(told(report.page), /data-co-words="esy" has no such value, and counts as plain/);
  });

  test('with a heading that skips a level, and an id that is there twice', async (t) => {
    const report = await checked(
      t,
      '<co-ladder heading-level="4"></co-ladder><h2 id="co-charter-commitments">Commitments</h2><co-charter section="commitments" heading-level="3"></co-charter>',
    );
    assert.match(
      told(report.findings[0].problems),
      /level 4, and the one before it at level 1\. Set heading-level="2"/,
    );
    const { problems } = report.findings[1];
    assert.equal(
      problems.some(({ what }) => what.includes('heading')),
      false,
    );
  });

  test('with an id of a widget’s that is there twice', async (t) => {
    const report = await checked(t, '<co-is-isnt></co-is-isnt>', {
      prepare: async () => {
        const drawn = () => document.querySelector('co-is-isnt [id]');
        while (!drawn()) await new Promise((resolve) => setTimeout(resolve, 20));
        document.body.append(drawn().cloneNode());
      },
    });
    assert.match(told(only(report).problems), /The id “co-[\w-]+” is on this page twice/);
  });
});

describe('packs', { concurrency: 2 }, () => {
  const pointed = `<co-content src="/dist/our.json"></co-content>${ladder}`;
  const answering = (status, body) => async (path, held) => {
    if (path !== 'our.json') return undefined;
    await held.fulfill({ status, body, contentType: 'application/json' });
    return 'done';
  };
  const items = { 'charter.commitment.13': { plain: 'We are kind.' } };
  for (const [what, answer, state, message] of [
    ['that is all right is in use', [200, JSON.stringify({ lang: 'en-GB', items })], 'in use', /^$/],
    ['that is not there', [404, ''], 'fell back', /the server answered 404\. The bundled words stay/],
    ['that is no JSON', [200, '<!doctype html>'], 'fell back', /can’t be used: .*JSON/],
    ['with a fault', [200, '{"lang":"en-GB","items":[]}'], 'in use', /In the pack: items: expected an object/],
  ])
    test(`a pack ${what}`, async (t) => {
      const { findings } = await checked(t, pointed, { route: answering(...answer) });
      const pack = findings.find(({ kind }) => kind === 'pack');
      assert.equal(pack.state, state);
      assert.match(told(pack.problems), message);
    });
});

test('terms are counted together, and those that explain nothing are named', async (t) => {
  const report = await checked(
    t,
    '<p><co-term>EHCP</co-term> and <co-term>SEND</co-term> and <co-term>flurb</co-term> and <a href="/x"><co-term>EHCP</co-term></a></p>',
  );
  const { kind, name, state, problems } = only(report);
  assert.deepEqual([kind, name, state], ['terms', '4 terms', 'shown']);
  assert.match(told(problems), /“flurb” explains nothing/);
  assert.match(told(problems), /“EHCP” is inside a link or a control/);
});

test('frames: title, sandbox, height and name', async (t) => {
  const frame = (query, attributes) =>
    `<iframe src="https://words.example/dist/embed.html?widget=${query}" ${attributes}></iframe>`;
  const markup = `${frame('ladder', 'title="The ladder" sandbox="allow-scripts" height="600"')}${frame('laddr', 'sandbox=""')}<iframe src="https://elsewhere.example/" title="x"></iframe>${frame('ladder&amp;current=consultng', 'title="The ladder" height="600"')}`;
  const { findings, page: problems } = await checked(t, markup, {
    head: '',
    others: ['https://words.example', 'https://elsewhere.example'],
  });
  assert.deepEqual(
    findings.map(({ kind, state, problems }) => [kind, state, problems.length]),
    [
      ['frame', 'in a frame', 0],
      ['frame', 'unknown', 4],
      ['frame', 'in a frame', 1],
    ],
  );
  const said = told(findings[1].problems);
  for (const part of [/Perhaps you mean “ladder”/, /no title/, /sandbox="allow-scripts"/, /no height/])
    assert.match(said, part);
  assert.deepEqual(problems, [], 'frames need nothing of the page');
});

describe('as a bookmark', { concurrency: 2 }, () => {
  const source = readFileSync(`${dist}check-page.js`, 'utf8');
  const panel = (tab) => tab.getByRole('dialog', { name: 'Page check' });

  test('it runs where the page lets no script of ours in, asks for nothing and breaks no rule', async (t) => {
    const headers = { 'content-security-policy': policy.replace("script-src 'self'", "script-src 'none'") };
    const { tab } = await open(t, page(ladder, { head: `${sheet}${loader}` }), { headers });
    const before = await tab.evaluate(() => performance.getEntriesByType('resource').length);
    const refused = await tab.evaluate(() => globalThis.refused.length);
    await tab.evaluate(source);
    await panel(tab).getByText('1 widget: 1 needs a look.').waitFor();
    assert.match(await panel(tab).innerText(), /co-elements\.js did not run/);
    assert.equal(await panel(tab).evaluate((dialog) => getComputedStyle(dialog).position), 'fixed');
    assert.equal(await tab.evaluate(() => performance.getEntriesByType('resource').length), before);
    assert.equal(await tab.evaluate(() => globalThis.refused.length), refused);
  });

  test('its address is short enough for a bookmark, and runs when it is pressed', async (t) => {
    const address = `javascript:${encodeURIComponent(source)}`;
    assert.ok(address.length < 65_536, `${address.length} characters`);
    const { tab } = await open(
      t,
      page(`${ladder}<a id="mark" href="${address}">Check</a>`, { head: `${sheet}${loader}` }),
    );
    await tab.locator('#mark').click();
    await panel(tab).getByText('1 widget: 1 fine.').waitFor();
    assert.equal(await tab.locator('h1').innerText(), 'Host', 'the page stays');
  });
});

test('under the strictest policy the report is drawn, and nothing is asked elsewhere', async (t) => {
  // It has no terms, whose panel would be fetched when the page is idle.
  const toggle = '<co-easy-read-toggle></co-easy-read-toggle>';
  const { tab, asked, errors } = await open(t, page(toggle, { head: `${sheet}${loader}` }), {
    headers: { 'content-security-policy': policy },
  });
  await quiet(tab, asked);
  const before = asked.length;
  await tab.evaluate(async () => {
    const { checkPage, showReport } = await import('/dist/health.js');
    showReport(await checkPage(document));
  });
  await tab.getByRole('button', { name: 'Show me' }).click();
  assert.deepEqual([await tab.evaluate(() => globalThis.refused), errors], [[], []]);
  assert.deepEqual(asked.slice(before), ['health.js']);
});

describe('the gallery’s page about it', { concurrency: 2 }, () => {
  const visit = async (t, options) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 }, ...options });
    t.after(() => context.close());
    const tab = await context.newPage();
    const refused = [];
    await tab.exposeFunction('refuse', (what) => refused.push(what));
    await tab.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => globalThis.refuse(violatedDirective)),
    );
    await tab.goto(`${server.url}/check.html`);
    return { tab, refused };
  };

  test('checks itself by its button and by a press on the bookmark, under the strict policy', async (t) => {
    const { tab, refused } = await visit(t);
    for (const control of [
      tab.getByRole('button', { name: 'Check this page' }),
      tab.getByRole('link', { name: 'Check co-elements' }),
    ]) {
      await control.click();
      const panel = tab.getByRole('dialog', { name: 'Page check' });
      await panel.getByText('3 widgets: 2 fine, 1 needs a look.').waitFor();
      assert.match(await panel.innerText(), /jigsaw \(tag\)[^]*?Perhaps you mean “feedback”/);
      await panel.getByRole('button', { name: 'Close' }).click();
    }
    assert.equal(
      decodeURIComponent(await tab.locator('.mark').getAttribute('href')),
      `javascript:${readFileSync(`${dist}check-page.js`, 'utf8')}`,
    );
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(refused, []);
  });

  test('gives axe nothing to report, and offers no control without script', async (t) => {
    const { tab } = await visit(t);
    await tab.getByRole('button', { name: 'Check this page' }).click();
    await tab.getByRole('dialog').waitFor();
    await tab.evaluate(readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
    const violations = await tab.evaluate(async () => {
      const { violations } = await globalThis.axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    assert.deepEqual(violations, []);
    const { tab: bare } = await visit(t, { javaScriptEnabled: false });
    assert.equal(await bare.locator('.check, .mark').filter({ visible: true }).count(), 0);
    assert.match(await bare.locator('main').innerText(), /Your child may get an EHCP/);
  });
});
