import { Wrong } from './files.js';
import { host, hostHelp } from './host.js';
import { pack, packHelp } from './pack.js';

const help = `Co-elements: static HTML, content packs, and sites that serve the files

  co-elements html <widget> [--option value …] [--pack file.json] [--form tag|link|data|frame --base https://…/]
      Prints a widget with its words inside, to paste into a page. Ends with 1 where it can't.
      --pack      another area's words; the page points at the same pack with <co-content src>
      --form      the tag (default), a plain link, an element with data-co, or a frame
      --base      where the gallery is, for the forms that have an address: https://…/widgets/ladder
      co-elements html --help lists the widgets, co-elements html ladder --help what can be set.
  co-elements lint <page.html …> [--html report.html] [--longest 25] [--pack file.json]
      Looks through pages for long sentences, initials that nothing explains, hard words that the glossary has, and
      words of management. Ends with 1 where it found some.
      --html      writes the report as a page, to read and pass on
      --longest   the most words in a sentence (default 25)
      --pack      the glossary of another area's pack as well
${packHelp}
${hostHelp}
  co-elements help
      Shows this.`;

const commands: Partial<Record<string, (args: string[]) => number | Promise<number>>> = {
  // What prints widgets is large: it is read when it is asked for.
  html: async (args) => (await import('./html.js')).html(args),
  lint: async (args) => (await import('./lint.js')).lint(args),
  pack,
  host,
  help: () => {
    console.log(help);
    return 0;
  },
};

// Nothing is awaited at the top: what is imported later imports from here and would wait for that.
const main = async ([name = 'help', ...args]: string[]) => {
  const asked = ['--help', '-h'].includes(name) ? 'help' : name;
  try {
    const run = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
    if (!run) throw new Wrong(`“${name}”: expected a command. See: co-elements help`);
    process.exitCode = await run(args);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    console.error(`co-elements: ${error.message}`);
    process.exitCode = 2;
  }
};

void main(process.argv.slice(2));
