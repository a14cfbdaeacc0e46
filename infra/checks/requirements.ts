/** Requirements whose tests are counted (coverage.ts). The ids are those of docs/requirements.md. */

/** Built: a test must name each of these. */
export const tested: readonly string[] = [
  ...["R3.1", "R3.2", "R3.3"],
  ...["R4.2", "R4.2b", "R4.3", "R4.3b", "R4.4"],
  ...["R5.1", "R5.2", "R5.3", "R5.4", "R5.5"],
  ...["R6.1", "R6.3"],
  ...["R7.1", "R8.1", "R9.1", "R9.2", "R10.1", "R11.1", "R11.2"],
  ...["R14.1", "R17.1", "R17.2", "R18.1"],
];

/** Being built, and named by no test so far. The first test that names one of these moves it up. */
export const notYet: readonly string[] = [];
