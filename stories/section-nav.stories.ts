import { fixtures } from '../src/elements/section-nav/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-section-nav', fixtures), title: 'Elements/Section nav' };

export const Playground = playground('co-section-nav', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-section-nav');
