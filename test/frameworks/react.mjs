// What the page of the React tests runs.
import { createElement, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Host, Words } from './react-host.mjs';

let root;

const strict = (props) => createElement(StrictMode, null, createElement(props.nodes ? Host : Words, props));

Object.assign(globalThis, {
  start: () => (root = createRoot(document.querySelector('#root'))),
  hydrate: (props) => (root = hydrateRoot(document.querySelector('#root'), strict(props))),
  draw: (props) => flushSync(() => root.render(strict(props))),
  stop: () => flushSync(() => root.unmount()),
});
