import { fixtures } from '../src/elements/content/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-content', fixtures), title: 'Elements/Content' };

export const Playground = playground('co-content', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-content');
