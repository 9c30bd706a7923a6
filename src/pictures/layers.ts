// SPDX-License-Identifier: CC-BY-SA-4.0
// OpenMoji "stairway", optimised
export default 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 72 72%22%3E%3Cpath fill=%22%239b9b9a%22 d=%22M62 27v33H21v-9h10v-8l9.6 .1L42 35h9l1-8z%22/%3E%3Cpath fill=%22none%22 stroke=%22%23000%22 stroke-linecap=%22round%22 stroke-linejoin=%22round%22 stroke-width=%222%22 d=%22M61 27H51m0 8v-8m0 8H41m0 8v-8m0 8H31m0 8v-8m0 8H21m0 8v-8m0 8H11m5.4-19.4l22.6-22.6m-8.5 0h8.5m0 8.5v-8.5M16.4 31.1v8.5m8.5 0h-8.5%22/%3E%3C/svg%3E';
