import fc from 'fast-check';

/** The seed of every property test on CI: whether a change passes depends on the change, not on the day. */
const SEED_ON_CI = 20261130;

const { PROPERTY_SEED, CI } = process.env;
if (PROPERTY_SEED) fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
else if (CI) fc.configureGlobal({ seed: SEED_ON_CI });
