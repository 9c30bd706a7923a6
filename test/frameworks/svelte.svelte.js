// What the page of the Svelte tests runs: words before the script that the host goes on changing.
import { flushSync, mount } from 'svelte';
import Words from './Words.svelte';

const props = $state({ n: 0, gone: false });

Object.assign(globalThis, {
  start: () => void mount(Words, { target: document.querySelector('#root'), props }),
  draw: (change) => {
    Object.assign(props, change);
    flushSync();
  },
});
