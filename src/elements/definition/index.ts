import { definitions } from '../../content/modules/definitions.js';
import { define } from '../../core/define.js';
import { bundled } from '../../core/pictures.js';
import { shardOf } from '../../glossary/normalise.js';
import { CoDefinition } from './definition.js';

CoDefinition.definitions = async (id) => {
  const { default: shown, pictures } = await definitions[shardOf(id)]!();
  // A panel brings only the pictures of its own letter: the table of all is for pages that name any picture.
  const before = bundled.load;
  bundled.load = (concept) => pictures[concept]?.() ?? before?.(concept);
  return shown;
};
define('co-definition', CoDefinition);
