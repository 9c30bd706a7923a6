import { fixtures } from '../src/elements/local-offer/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-local-offer', fixtures), title: 'Elements/Local offer' };

export const Playground = playground('co-local-offer', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-local-offer');
