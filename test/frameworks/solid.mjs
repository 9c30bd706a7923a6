// What the page of the Solid tests runs: words before the script that the host goes on changing.
import { createSignal } from 'solid-js';
import h from 'solid-js/h';
import { render } from 'solid-js/web';

const [n, setN] = createSignal(0);
const [gone, setGone] = createSignal(false);
const tell = ({ detail }) => (globalThis.chosen = detail.value);

const Words = () => [
  h('p', () => `Host words, ${n()}.`),
  () =>
    !gone() && [
      h('co-ladder', { 'heading-level': () => n() + 2 }, () =>
        n() % 2
          ? h('p', 'One moment.')
          : h(
              'ul',
              h('li', () => `Wait, ${n()}.`),
            ),
      ),
      h('co-ladder', { mode: 'choose', required: () => n() % 2 === 1, 'on:co-ladder-change': tell }, n),
    ],
  h(
    'p',
    'Your child may get an ',
    h('co-term', () => (n() % 2 ? 'SENDIASS' : 'EHCP')),
    '.',
  ),
];

Object.assign(globalThis, {
  start: () => void render(Words, document.querySelector('#root')),
  draw: (change) => {
    setN(change.n);
    setGone(!!change.gone);
  },
});
