import fc from "fast-check";

/**
 * Property tests take the same road each time, so that a run tells about the change and not about the dice. FUZZ_SEED
 * leads elsewhere: a number, or `random`.
 */
const { FUZZ_SEED = "20261128" } = process.env;
if (FUZZ_SEED !== "random") fc.configureGlobal({ seed: Number(FUZZ_SEED) });
