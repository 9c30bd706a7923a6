import { fixtures } from '../src/elements/easy-read-toggle/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-easy-read-toggle', fixtures), title: 'Elements/Easy-read toggle' };

export const Playground = playground('co-easy-read-toggle', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-easy-read-toggle');
