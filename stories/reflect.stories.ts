import { fixtures } from '../src/elements/reflect/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-reflect', fixtures), title: 'Elements/Reflect' };

export const Playground = playground('co-reflect', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-reflect');
