// SPDX-License-Identifier: CC-BY-SA-4.0
// OpenMoji "page-facing-up", optimised
export default 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 72 72%22%3E%3Cpath fill=%22%23d0cfce%22 d=%22m36 11l20 20.1v29.9H16v-50z%22/%3E%3Cg fill=%22none%22 stroke=%22%23000%22 stroke-linecap=%22round%22 stroke-linejoin=%22round%22 stroke-width=%222%22%3E%3Cpath d=%22m36 11l20 20.1v29.9H16v-50z%22/%3E%3Cpath d=%22m36 11l0 20.1h13.2%22/%3E%3C/g%3E%3C/svg%3E';
