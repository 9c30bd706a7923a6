// SPDX-License-Identifier: CC-BY-SA-4.0
// OpenMoji "cross-mark", optimised
export default 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 72 72%22%3E%3Cpath fill=%22%23ea5a47%22 d=%22m58.1 21.8l-7.8-8l-14.3 14.2l-14.2-14.2l-8 8L28.2 36l-14.4 14.2l8 8l14.2-14.2l14.3 14.2l7.8-8L43.9 36z%22/%3E%3Cpath fill=%22none%22 stroke=%22%23000%22 stroke-linecap=%22round%22 stroke-linejoin=%22round%22 stroke-width=%222%22 d=%22m58.1 21.8l-7.8-8l-14.3 14.2l-14.2-14.2l-8 8L28.2 36l-14.3 14.2l8 8l14.2-14.2l14.3 14.2l7.8-8L43.9 36z%22/%3E%3C/svg%3E';
