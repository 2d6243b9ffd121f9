/**
 * Seconds after which no access token issued until now can be valid: 900 is the contract's maximum of `expiresIn`, and a
 * minute is for clocks that disagree. Fixed, so that a deployment with shorter tokens still covers those of the one before.
 */
export const tokenHorizonSeconds = 960
