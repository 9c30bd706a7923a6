import { fixtures } from '../src/elements/video/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-video', fixtures), title: 'Elements/Video' };

export const Playground = playground('co-video', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-video');
