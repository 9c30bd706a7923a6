import type { StoryObj } from '@storybook/web-components-vite';
import { fixtures } from '../src/elements/explain/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-explain', fixtures), title: 'Elements/Explain' };

export const Playground = playground('co-explain', fixtures);
/** Real buttons need a page that nothing else draws: here the canvas, not the page of documentation around it. */
export const RealButtons: StoryObj = {
  render: () => {
    const region = document.createElement('div');
    region.innerHTML = fixtures[0]!.html.replace('<co-explain', '<co-explain mode="wrap"');
    return region;
  },
  parameters: { controls: { disable: true } },
};
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-explain');
