import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Co-elements',
    brandTarget: '_self',
    brandUrl: './',
    fontBase: 'system-ui, sans-serif',
    fontCode: 'ui-monospace, monospace',
    colorPrimary: '#0a5257',
    colorSecondary: '#0a5257',
    appBg: '#f6f3ec',
    appContentBg: '#ffffff',
    appPreviewBg: '#ffffff',
    appBorderColor: '#d5cfc2',
    appBorderRadius: 8,
    textColor: '#1d2528',
    textMutedColor: '#4a5559',
    barBg: '#ffffff',
    barTextColor: '#3c474b',
    barSelectedColor: '#0a5257',
    barHoverColor: '#0a5257',
  }),
});
