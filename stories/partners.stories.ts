import { fixtures } from '../src/elements/partners/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-partners', fixtures), title: 'Elements/Partners' };

export const Playground = playground('co-partners', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-partners');
