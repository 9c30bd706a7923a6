import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing that is looked at here may call home.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    // For older targets light-dark() becomes variables that only a color-scheme in a style sheet sets; ours is inline.
    build: { ...vite.build, cssTarget: 'esnext' },
  }),
};

export default config;
