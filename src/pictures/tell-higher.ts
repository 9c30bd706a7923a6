// SPDX-License-Identifier: CC-BY-SA-4.0
// OpenMoji "up-arrow", optimised
export default 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 72 72%22%3E%3Cpath fill=%22%233f3f3f%22 d=%22M19.5 22.8L36 5l16.5 17.8l-4.1 3.8l-9.6-10.4v50.8h-5.6V16.2l-9.6 10.4z%22/%3E%3Cpath fill=%22none%22 stroke=%22%23000%22 stroke-linecap=%22round%22 stroke-linejoin=%22round%22 stroke-width=%222%22 d=%22M19.5 22.8L36 5l16.5 17.8l-4.1 3.8l-9.6-10.4v50.8h-5.6V16.2l-9.6 10.4z%22/%3E%3C/svg%3E';
