import { fixtures } from '../src/elements/is-isnt/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-is-isnt', fixtures), title: 'Elements/Is isnt' };

export const Playground = playground('co-is-isnt', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-is-isnt');
