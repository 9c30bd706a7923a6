// The snippet builder: a widget, its options, the place to paste it, and the form that survives there.
import { setOptions } from './dist/embed.js';
import { advise, filterLines, places } from './advice.js';
import { plainWords } from './inside.js';
import { addressOf, bundleLine, onTagOnly, snippet, templateLines } from './snippets.js';

const find = (selector, root = document) => root.querySelector(selector);
const json = async (file) => (await fetch(new URL(file, import.meta.url))).json();

/** A piece of the page: a tag, its properties, what stands in it. */
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const [{ widgets, groups, words }, survival] = await Promise.all([json('widgets/options.json'), json('survival.json')]);

const params = new URLSearchParams(location.search);
const form = find('.builder');
const widgetBox = find('#widget');
const placeBox = find('#place');
const baseBox = find('#base');

/** What they show comes with a pack of an author's own. */
const withPack = ['consultation-results', 'measures'];

/** Common to all that draw words of ours; they are out of the way, in a disclosure. */
const common = ['heading-level', 'words', 'pictures'];

const chosenWidget = () => widgets.find(({ name }) => name === widgetBox.value);
const chosenPlace = () => places.find(({ id }) => id === placeBox.value);

/** What was set last, for each widget, so that a look at another one loses nothing. */
const kept = new Map();
const settings = () => {
  const { name, options } = chosenWidget();
  if (!kept.has(name)) {
    const needed = options.filter(({ isNeeded }) => isNeeded);
    kept.set(name, new Map(needed.map((option) => [option.name, option.values[0].value])));
  }
  return kept.get(name);
};

/** The options that differ from what the widget does by itself. */
const chosenOptions = () => {
  const values = settings();
  return chosenWidget().options.flatMap((option) => {
    const { name, kind, initial } = option;
    const value = values.get(name);
    const isSet = value !== undefined && value !== initial && (value || kind === 'flag');
    return isSet && isApt(option) ? [[name, value]] : [];
  });
};

/** Words of a link: the widget's title, or the author's own for a term. */
const chosenText = () => {
  const { name, title } = chosenWidget();
  return name === 'term' ? ownWords || words.find(({ id }) => id === settings().get('term')).term : title;
};

/** What the author calls a term; empty for the glossary's own word. */
let ownWords = '';

const baseOf = () => {
  const typed = baseBox.value.trim();
  return URL.canParse(typed) && /^https?:/.test(typed) ? new URL(typed.replace(/\/?$/, '/')).href : undefined;
};
const base = () => baseOf() ?? new URL('./', import.meta.url).href;

// The form

const grouped = (items, groupOf, toOption) => {
  const nodes = [];
  const groupsMade = new Map();
  for (const item of items) {
    const label = groupOf(item);
    if (!label) {
      nodes.push(toOption(item));
      continue;
    }
    if (!groupsMade.has(label)) {
      groupsMade.set(label, make('optgroup', { label }));
      nodes.push(groupsMade.get(label));
    }
    groupsMade.get(label).append(toOption(item));
  }
  return nodes;
};

const field = (option) => {
  const { name, label, hint, kind, values, initial } = option;
  const id = `option-${name}`;
  const now = settings().get(name);
  let control;
  if (kind === 'flag') {
    control = make('input', { type: 'checkbox', id, checked: now === '' });
    control.addEventListener('change', () => set(name, control.checked ? '' : undefined));
    return make('p', { className: 'tick' }, make('label', {}, control, ` ${label}`));
  }
  if (values) {
    const choices = values.map(({ value, name: words }) => make('option', { value, textContent: words }));
    control = make('select', { id }, ...choices);
    control.value = now ?? initial ?? values[0].value;
  } else {
    control = make('input', { type: 'text', id, value: now ?? '', autocomplete: 'off' });
  }
  control.addEventListener('input', () => set(name, control.value));
  const parts = [make('label', { htmlFor: id, textContent: label }), control];
  if (hint) {
    parts.push(make('span', { className: 'hint', id: `${id}-hint`, textContent: hint }));
    control.setAttribute('aria-describedby', `${id}-hint`);
  }
  return make('p', {}, ...parts);
};

const set = (name, value) => {
  settings().set(name, value);
  // A question in a form has options of its own.
  if (name === 'mode') drawOptions();
  void show();
};

const wordsField = () => {
  const control = make('input', { type: 'text', id: 'own-words', value: ownWords, autocomplete: 'off' });
  control.setAttribute('aria-describedby', 'own-words-hint');
  control.addEventListener('input', () => {
    ownWords = control.value.trim();
    void show();
  });
  return make(
    'p',
    {},
    make('label', { htmlFor: control.id, textContent: 'What do you call it?' }),
    control,
    make('span', { className: 'hint', id: 'own-words-hint', textContent: 'Empty: the word itself.' }),
  );
};

/** Options that a widget has only as a question in a form. */
const isApt = ({ needs }) => !needs || settings().get(needs[0]) === needs[1];

const drawOptions = () => {
  const widget = chosenWidget();
  const focused = document.activeElement?.id;
  const own = widget.options.filter(({ name }) => !common.includes(name)).filter(isApt);
  const shared = widget.options.filter(({ name }) => common.includes(name));
  const none = widget.options.length
    ? 'There is nothing of its own to set.'
    : 'There is nothing to set: put your own words in place of these.';
  find('#options').replaceChildren(
    ...(own.length ? own.map(field) : [make('p', { textContent: none })]),
    ...(widget.name === 'term' ? [wordsField()] : []),
  );
  find('#more').hidden = !shared.length;
  find('#more .fields').replaceChildren(...shared.map(field));
  if (focused) document.getElementById(focused)?.focus();
};

// The preview

const preview = () => {
  const widget = chosenWidget();
  const live = find('#live');
  if (widget.name === 'term') {
    const term = make('co-term', { textContent: chosenText() });
    setOptions(term, chosenOptions());
    live.replaceChildren(make('p', {}, 'A sentence of yours with ', term, ' in it. Press the word.'));
    return;
  }
  const element = widget.hasAddress
    ? make(`co-${widget.name}`, {
        textContent: withPack.includes(widget.name) ? 'What it shows comes with a pack of your own.' : '',
      })
    : sampleOf(widget);
  live.replaceChildren(element);
  const placed = find(`co-${widget.name}`, live);
  // The preview keeps nothing on this device, and switches itself only.
  for (const [name, value] of chosenOptions()) if (!onTagOnly.includes(name)) placed.setAttribute(name, value);
};

/** The example of a widget that wraps an author's own words. */
const sampleOf = ({ name }) => find(`#sample-${name}`).content.cloneNode(true);

// What to paste

const says = {
  tag: 'The tag stays whole here. It shows at once, and it can have words of yours inside.',
  link: 'Editors keep links. Where the web team has listed this address, the link becomes the widget. Anywhere else it leads to a page with the same words.',
  word: 'Editors keep links. Where the web team has listed this address, the word is explained where it stands. Anywhere else it leads to a page about the word.',
  data: 'The mark stays whole here. It becomes the widget, and until then readers see what is inside.',
  frame:
    'A frame needs no script on the page. It scrolls; with co-frame.js in the template it is as high as its words.',
};

const names = {
  tag: 'A tag',
  link: 'A link, alone in its paragraph',
  word: 'A link on a word',
  data: 'A marked element',
  frame: 'A frame',
};

const fates = {
  gone: 'takes it away',
  'gone, its text stays': 'takes it away and leaves its words',
  'kept without its options': 'keeps it without its options',
  'shown as code': 'shows it as code',
};

const count = ({ kept, of }) => {
  if (!of) return '';
  return of === 1 ? 'Measured in one set-up.' : `Kept in ${kept} of ${of} set-ups that were measured.`;
};

const pre = (text, label) => {
  const block = make('pre', { tabIndex: 0, role: 'group' }, make('code', { textContent: text }));
  block.setAttribute('aria-label', label);
  return block;
};

let asked = 0;

const show = async () => {
  const turn = ++asked;
  const widget = chosenWidget();
  const place = chosenPlace();
  const options = chosenOptions();
  const runsScript = !find('#no-script').checked;
  const wanted = { widget, options, base: base(), text: chosenText() };
  const { best, forms } = advise({ widget, options, place, runsScript }, survival);
  find('#about a').href = `widgets/${widget.name}.html`;
  preview();

  find('#best').hidden = !best;
  find('#all-words').hidden = best !== 'tag' || !widget.hasAddress || widget.name === 'term';
  const withWords = best === 'tag' && find('#inside').checked && !find('#all-words').hidden;
  const inside = withWords ? await plainWords(`co-${widget.name}`, options) : undefined;
  if (turn !== asked) return;
  find('#why').textContent = best
    ? `${says[best]} ${count(forms.find(({ form }) => form === best))}`
    : `Nothing of this widget survives there${runsScript ? '' : ' without script'}. Your own words do: paste them as they are, or ask whoever looks after the filters to let the tag through.`;
  if (best) find('#code').textContent = snippet(best, { ...wanted, inside });
  find('#how').textContent =
    best === 'tag' || best === 'data' || best === 'frame'
      ? 'Paste it in the HTML view of your editor (often “Source” or “<>”), not where you write.'
      : best === 'link'
        ? 'Paste it in the HTML view, or write the words in a paragraph of their own, select them and give them the link’s address.'
        : best === 'word'
          ? 'Or select the word where you write, and give it the link’s address.'
          : '';
  if (best === 'link' || best === 'word')
    find('#how').append(
      make('br'),
      make('span', { className: 'address', textContent: addressOf(widget, options, base()) }),
    );

  const others = forms.filter(({ form }) => form !== best);
  find('#others').hidden = !others.length;
  find('#others > div').replaceChildren(
    ...others.flatMap((other) => [
      make('h3', { textContent: names[other.form] }),
      make('p', {
        textContent: other.survives
          ? `${says[other.form]} ${count(other)}`
          : `Not here: this editor ${fates[other.lost]}. ${count(other)}`,
      }),
      ...(other.survives ? [pre(snippet(other.form, wanted), names[other.form])] : []),
    ]),
  );

  const lines = best === 'tag' ? undefined : filterLines(place.filters, widget);
  find('#filters').hidden = !lines || !runsScript;
  if (lines)
    find('#filters > div').replaceChildren(
      make('p', {
        textContent: `With these lines the tag stays${place.with ? ', as was measured' : '; use the box below to make sure'}. ${lines.where}`,
      }),
      pre(lines.lines, 'Lines for the filters'),
      make('p', { textContent: 'Then the tag can be pasted:' }),
      pre(snippet('tag', wanted), names.tag),
    );
  find('#template-lines').textContent = templateLines(base());
  find('#bundle').hidden = !widget.hasBundle;
  find('#bundle-line').textContent = bundleLine(widget, base());
  find('#template').hidden = !runsScript;
  find('#copied').textContent = '';
  remember(widget, options, place);
};

/** The address of this page leads back to what is set. */
const remember = ({ name }, options, { id }) => {
  const query = new URLSearchParams([['widget', name], ...options]);
  if (id !== places[0].id) query.set('place', id);
  history.replaceState(null, '', `?${query}`);
};

// What came back

const readAnswer = async () => {
  const { readBack } = await import('./survive.js');
  const widget = chosenWidget();
  const found = readBack(find('#back').value, {
    widgets,
    base: base(),
    wanted: { name: widget.name, hasAddress: widget.hasAddress, options: chosenOptions() },
  });
  const whole = found.filter(({ state }) => state === 'whole').length;
  const titleOf = (name) => widgets.find((one) => one.name === name)?.title;
  const instead = ({ state, name, options }) => {
    const lost = widgets.find((one) => one.name === name);
    if (state === 'whole' || !lost) return [];
    const { best } = advise({ widget: lost, options, place: chosenPlace() }, survival);
    if (!best)
      return [make('p', { textContent: 'Nothing of it survives in this editor. Leave your own words there.' })];
    const text = name === widget.name ? chosenText() : lost.title;
    return [
      make('p', { textContent: 'Paste this in its place:' }),
      pre(snippet(best, { widget: lost, options, base: base(), text }), 'What to paste instead'),
    ];
  };
  find('#verdict').textContent =
    whole === found.length ? 'All of it is there.' : `${whole} of ${found.length} whole. What to do stands below.`;
  find('#answer').replaceChildren(
    ...found.map((one) =>
      make(
        'li',
        { className: one.state },
        make('p', {}, make('strong', { textContent: one.name ? `${titleOf(one.name) ?? one.name}. ` : '' }), one.says),
        ...instead(one),
      ),
    ),
  );
};

// The start

widgetBox.append(
  ...grouped(
    widgets,
    ({ group }) => groups[group],
    ({ name, title }) => make('option', { value: name, textContent: title }),
  ),
);
placeBox.append(
  ...grouped(
    places,
    ({ group }) => group,
    ({ id, name }) => make('option', { value: id, textContent: name }),
  ),
);
baseBox.value = base();
widgetBox.value = widgets.some(({ name }) => name === params.get('widget')) ? params.get('widget') : 'ladder';
if (places.some(({ id }) => id === params.get('place'))) placeBox.value = params.get('place');
for (const { name, kind, values } of chosenWidget().options) {
  const value = params.get(name);
  const isKnown = value !== null && (!values || values.some((one) => one.value === value));
  if (isKnown) settings().set(name, kind === 'flag' ? '' : value);
}

widgetBox.addEventListener('input', () => {
  drawOptions();
  void show();
});
for (const box of [placeBox, find('#no-script'), find('#inside')]) box.addEventListener('input', () => void show());
baseBox.addEventListener('change', () => {
  find('#base-fault').textContent = baseOf() ? '' : 'Expected a whole address, such as https://your-site.example/';
  void show();
});
for (const radio of form.elements.preview)
  radio.addEventListener('input', () => (find('#live').dataset.coWords = form.elements.preview.value));
find('#copy').addEventListener('click', async () => {
  const code = find('#code').textContent;
  // A site that is not served over https has no clipboard to offer: then the words are selected for Ctrl+C.
  try {
    await navigator.clipboard.writeText(code);
    find('#copied').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(find('#code'));
    find('#copied').textContent = 'Selected: copy it with Ctrl+C, or hold and choose Copy.';
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
find('.survive form').addEventListener('submit', (event) => {
  event.preventDefault();
  void readAnswer();
});

form.hidden = false;
find('.survive').hidden = false;
drawOptions();
await show();
