// What the page of the tests with painted words runs: an app of React or Vue whose own text co-explain marks.
import { createElement, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createApp, createSSRApp, h, nextTick, reactive } from 'vue/dist/vue.esm-bundler.js';
import { Marked, words } from './marked-host.mjs';

const at = () => document.querySelector('#root');
let root;
const state = reactive({ n: 0, gone: false });
const component = { render: () => words(state).map(({ tag, key, text }) => h(tag, { key }, text)) };
const drawn = (props) => createElement(StrictMode, null, createElement(Marked, props));

Object.assign(globalThis, {
  React: {
    start: () => (root = createRoot(at())),
    hydrate: () => (root = hydrateRoot(at(), drawn({ n: 0 }))),
    draw: (props) => flushSync(() => root.render(drawn(props))),
    stop: () => flushSync(() => root.unmount()),
  },
  Vue: {
    start: () => (root = createApp(component)).mount(at()),
    hydrate: () => (root = createSSRApp(component)).mount(at()),
    draw: (props) => {
      Object.assign(state, { gone: false }, props);
      return nextTick();
    },
    stop: () => root.unmount(),
  },
});
