// SPDX-License-Identifier: CC-BY-SA-4.0
// OpenMoji "right-arrow", optimised
export default 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 72 72%22%3E%3Cpath fill=%22%233f3f3f%22 d=%22M49.2 51.5L67 35L49.2 18.5l-3.8 4.1l10.4 9.6H5v5.6h50.8l-10.4 9.6z%22/%3E%3Cpath fill=%22none%22 stroke=%22%23000%22 stroke-linecap=%22round%22 stroke-linejoin=%22round%22 stroke-width=%222%22 d=%22M49.2 51.5L67 35L49.2 18.5l-3.8 4.1l10.4 9.6H5v5.6h50.8l-10.4 9.6z%22/%3E%3C/svg%3E';
