import { fixtures } from '../src/elements/term/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-term', fixtures), title: 'Elements/Term' };

export const Playground = playground('co-term', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-term');
