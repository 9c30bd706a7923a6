// What the page of the Vue tests runs: words before the script that the host goes on changing.
import { createApp, nextTick, reactive } from 'vue/dist/vue.esm-bundler.js';

const state = reactive({ n: 0, gone: false });
const tell = ({ detail }) => (globalThis.chosen = detail.value);
const isCustomElement = (tag) => tag.startsWith('co-');
const template = `<p>Host words, {{ state.n }}.</p>
  <co-ladder v-if="!state.gone" :heading-level="state.n + 2"><p v-if="state.n % 2">One moment.</p><ul v-else><li>Wait, {{ state.n }}.</li></ul></co-ladder>
  <co-ladder v-if="!state.gone" mode="choose" :required="state.n % 2 === 1" @co-ladder-change="tell">{{ state.n }}</co-ladder>
  <p>Your child may get an <co-term>{{ state.n % 2 ? 'SENDIASS' : 'EHCP' }}</co-term>.</p>`;

Object.assign(globalThis, {
  start: () => {
    const app = createApp({ template, setup: () => ({ state, tell }) });
    app.config.compilerOptions = { isCustomElement };
    app.mount('#root');
  },
  draw: (change) => {
    Object.assign(state, change);
    return nextTick();
  },
});
