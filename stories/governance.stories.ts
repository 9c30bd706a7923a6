import { fixtures } from '../src/elements/governance/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-governance', fixtures), title: 'Elements/Governance' };

export const Playground = playground('co-governance', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-governance');
