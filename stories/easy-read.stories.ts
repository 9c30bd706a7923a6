import { fixtures } from '../src/elements/easy-read/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-easy-read', fixtures), title: 'Elements/Easy read' };

export const Playground = playground('co-easy-read', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-easy-read');
