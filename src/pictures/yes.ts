// SPDX-License-Identifier: CC-BY-SA-4.0
// OpenMoji "check-mark", optimised
export default 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 72 72%22%3E%3Cpath fill=%22%23b1cc33%22 d=%22m61.5 23.3l-8-8l-25.7 25.7l-9.3-9.3l-8 8l17.4 17.4z%22/%3E%3Cpath fill=%22none%22 stroke=%22%23000%22 stroke-linecap=%22round%22 stroke-linejoin=%22round%22 stroke-width=%222%22 d=%22M10.5 39.8L27.9 57.2L61.5 23.3l-8-8l-25.7 25.7l-9.3-9.3z%22/%3E%3C/svg%3E';
