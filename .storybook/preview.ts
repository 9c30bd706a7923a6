import type { Decorator, Preview } from '@storybook/web-components-vite';
import { themeCss, themes } from '../src/core/tokens.js';
import './preview.css';

const theme = new CSSStyleSheet();
document.adoptedStyleSheets.push(theme);

const choices = (items: Record<string, string>) => Object.entries(items).map(([value, title]) => ({ value, title }));

/** The toolbar says it as a host page would: by attributes on the root element, and the theme's custom properties. */
const asHostPage: Decorator = (story, { globals }) => {
  const root = document.documentElement;
  root.setAttribute('data-co-words', globals.words as string);
  root.setAttribute('data-co-pictures', globals.pictures as string);
  root.style.colorScheme = globals.scheme as string;
  root.dir = globals.direction as string;
  root.lang = globals.language as string;
  theme.replaceSync(globals.theme in themes ? themeCss(globals.theme as keyof typeof themes) : '');
  return story() as ReturnType<Decorator>;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [asHostPage],
  globalTypes: {
    words: {
      description: 'Wording',
      toolbar: {
        icon: 'document',
        dynamicTitle: true,
        items: choices({ plain: 'Plain words', easy: 'Easy read', original: 'Original words' }),
      },
    },
    pictures: {
      description: 'Pictures',
      toolbar: { icon: 'photo', dynamicTitle: true, items: choices({ on: 'Pictures on', off: 'Pictures off' }) },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: choices({
          none: 'No theme',
          ...Object.fromEntries(Object.entries(themes).map(([name, { label }]) => [name, label])),
        }),
      },
    },
    scheme: {
      description: 'Light or dark',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: choices({ light: 'Light', dark: 'Dark' }) },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: choices({ ltr: 'Left to right', rtl: 'Right to left' }),
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: choices({
          'en-GB': 'English',
          ar: 'العربية (labels only)',
          cy: 'Cymraeg (labels only)',
          pl: 'Polski (labels only)',
          uk: 'Українська (labels only)',
        }),
      },
    },
  },
  initialGlobals: {
    words: 'plain',
    pictures: 'on',
    theme: 'none',
    scheme: 'light',
    direction: 'ltr',
    language: 'en-GB',
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    backgrounds: { disable: true },
    options: { storySort: { order: ['Foundations', 'Elements'] } },
    a11y: {
      config: {
        // A story is a piece of a page: landmarks and the first heading are the page's.
        rules: [
          { id: 'region', enabled: false },
          { id: 'landmark-one-main', enabled: false },
          { id: 'page-has-heading-one', enabled: false },
        ],
      },
    },
  },
};

export default preview;
