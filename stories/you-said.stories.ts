import { fixtures } from '../src/elements/you-said/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-you-said', fixtures), title: 'Elements/You said' };

export const Playground = playground('co-you-said', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-you-said');
