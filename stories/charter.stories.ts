import { fixtures } from '../src/elements/charter/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-charter', fixtures), title: 'Elements/Charter' };

export const Playground = playground('co-charter', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-charter');
