import { Wrong } from './files.js';
import { host, hostHelp } from './host.js';
import { pack, packHelp } from './pack.js';

const help = `Co-elements: commands for content packs and for sites that serve the files

${packHelp}
${hostHelp}
  co-elements help
      Shows this.`;

const commands: Partial<Record<string, (args: string[]) => number>> = {
  pack,
  host,
  help: () => {
    console.log(help);
    return 0;
  },
};

const [name = 'help', ...args] = process.argv.slice(2);
const asked = ['--help', '-h'].includes(name) ? 'help' : name;
try {
  const run = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  if (!run) throw new Wrong(`“${name}”: expected a command. See: co-elements help`);
  process.exitCode = run(args);
} catch (error) {
  if (!(error instanceof Wrong)) throw error;
  console.error(`co-elements: ${error.message}`);
  process.exitCode = 2;
}
