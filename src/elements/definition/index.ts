import { definitions } from '../../content/modules/definitions.js';
import { define } from '../../core/define.js';
import { addPictureTable } from '../../core/pictures.js';
import { shardOf } from '../../glossary/normalise.js';
import { CoDefinition } from './definition.js';

CoDefinition.definitions = async (id) => {
  const { default: shown, pictures } = await definitions[shardOf(id)]!();
  addPictureTable(pictures);
  return shown;
};
define('co-definition', CoDefinition);
